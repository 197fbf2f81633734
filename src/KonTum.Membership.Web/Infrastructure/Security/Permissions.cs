using System.Collections.Frozen;
using KonTum.Membership.Application.Accounts;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>
/// Every act that can be allowed, by name, and beside it who may. An endpoint names one of these; what it can be done
/// to is decided by the account's reach.
/// </summary>
public static class Permissions
{
    public const string UseOwnAccount = "account.own";
    public const string ReadHelp = "help.read";
    public const string ReadFigures = "figures.read";
    public const string ReadOrganisation = "organisation.read";
    public const string ReadMembers = "members.read";
    public const string ReadCandidates = "candidates.read";
    public const string WriteCandidates = "candidates.write";
    public const string NameHelpingCells = "mentors.helping-cells";
    public const string PrintForms = "forms.print";
    public const string KeepFormTemplates = "forms.templates";
    public const string ReadErasures = "erasures.read";
    public const string AnswerWithdrawals = "withdrawals.answer";
    public const string EraseFiles = "files.erase";
    public const string ReviewRetention = "retention.review";
    public const string ActOnProbation = "probation.act";
    public const string DecideStrikeOff = "strikeoff.decide";
    public const string ReadPools = "pools.read";
    public const string ReadTargets = "targets.read";
    public const string PlanTargets = "targets.plan";
    public const string RedistributeTargets = "targets.redistribute";
    public const string ReadReports = "reports.read";
    public const string RevealSensitive = "candidates.reveal";
    public const string ReadAudit = "audit.read";
    public const string ExportAudit = "audit.export";
    public const string ReadFileReaders = "audit.own-files";
    public const string ReadTasks = "tasks.read";
    public const string ReadRules = "rules.read";
    public const string ManageRules = "rules.manage";
    public const string ReadCalendar = "calendar.read";
    public const string EditCalendar = "calendar.edit";
    public const string ReadObstacles = "obstacles.read";
    public const string SpeakOfObstacles = "obstacles.speak";
    public const string ReadReviews = "reviews.read";
    public const string RunReviews = "reviews.run";
    public const string CompleteReviewDecisions = "reviews.complete";
    public const string PrepareReports = "reports.prepare";
    public const string IssueReports = "reports.issue";
    public const string ReadReturns = "returns.read";
    public const string SendReturns = "returns.send";
    public const string AcceptReturns = "returns.accept";
    public const string CloseQuarters = "returns.close";
    public const string ReadQuality = "quality.read";
    public const string MarkQuality = "quality.mark";

    private static readonly FrozenDictionary<string, FrozenSet<UserRole>> Table = new Dictionary<string, UserRole[]>
    {
        [UseOwnAccount] = Enum.GetValues<UserRole>(),
        [ReadHelp] = Enum.GetValues<UserRole>(),
        [ReadFigures] = Enum.GetValues<UserRole>(),
        [ReadOrganisation] = Enum.GetValues<UserRole>(),
        [ReadMembers] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [ReadCandidates] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [WriteCandidates] = [UserRole.CellSecretary, UserRole.BaseCommittee],
        [NameHelpingCells] = [UserRole.BaseCommittee, UserRole.OrganisationCommission],
        [PrintForms] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission],
        [KeepFormTemplates] = [UserRole.OrganisationCommission],
        [ReadErasures] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission],
        [AnswerWithdrawals] = [UserRole.CellSecretary, UserRole.BaseCommittee],
        [EraseFiles] = [UserRole.BaseCommittee, UserRole.OrganisationCommission],
        [ReviewRetention] = [UserRole.OrganisationCommission],
        [ActOnProbation] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission],
        [DecideStrikeOff] = [UserRole.BaseCommittee, UserRole.OrganisationCommission],
        [ReadPools] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [ReadTargets] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee, UserRole.Inspection],
        [PlanTargets] = [UserRole.OrganisationCommission],
        [RedistributeTargets] = [UserRole.BaseCommittee],
        [ReadReports] = [UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee, UserRole.Inspection],
        [ReadTasks] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [ReadRules] = [UserRole.OrganisationCommission, UserRole.CityCommittee, UserRole.Inspection, UserRole.Administrator],
        [ManageRules] = [UserRole.OrganisationCommission, UserRole.Administrator],
        [ReadCalendar] = Enum.GetValues<UserRole>(),
        [RevealSensitive] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [ReadAudit] = [UserRole.Inspection],
        [ExportAudit] = [UserRole.Inspection],
        [ReadFileReaders] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [EditCalendar] = [UserRole.OrganisationCommission, UserRole.Administrator],
        [ReadObstacles] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee, UserRole.Inspection],
        [SpeakOfObstacles] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [ReadReviews] = [UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee, UserRole.Inspection],
        [RunReviews] = [UserRole.OrganisationCommission, UserRole.CityCommittee],
        [CompleteReviewDecisions] = [UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [PrepareReports] = [UserRole.OrganisationCommission],
        [IssueReports] = [UserRole.CityCommittee],
        [ReadReturns] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [SendReturns] = [UserRole.CellSecretary, UserRole.BaseCommittee],
        [AcceptReturns] = [UserRole.BaseCommittee, UserRole.OrganisationCommission],
        [CloseQuarters] = [UserRole.OrganisationCommission],
        [ReadQuality] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission, UserRole.CityCommittee],
        [MarkQuality] = [UserRole.CellSecretary, UserRole.BaseCommittee, UserRole.OrganisationCommission],
    }.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToFrozenSet());

    public static IEnumerable<string> All => Table.Keys;

    public static bool Allows(string permission, UserRole role) => Table.TryGetValue(permission, out var roles) && roles.Contains(role);

    /// <summary>Whether a role works with the people themselves. Everybody else sees figures through disclosure control.</summary>
    public static bool SeesPeople(UserRole role) => Allows(ReadCandidates, role);
}
