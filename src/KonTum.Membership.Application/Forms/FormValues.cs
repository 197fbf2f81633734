using System.Globalization;
using KonTum.Membership.Application.Papers;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Forms;

/// <summary>How codes and kinds are called on Vietnamese paper; the names live with the other texts of the program.</summary>
public sealed record FormNames(Func<Enum, string> Kind, Func<string, string> Ethnic, Func<string, string> Religion);

/// <summary>What a file has to say for each field; silent where nothing is recorded.</summary>
public sealed class FormValues
{
    private static readonly CultureInfo Vietnamese = new("vi-VN");

    private readonly Dictionary<FormField, string> _values;

    private FormValues(Dictionary<FormField, string> values, PaperUnit? cell, PaperUnit? sectional, PaperUnit? committee, PaperUnit? deciding, PaperUnit? aboveDeciding, PaperUnit? aboveBase) =>
        (_values, Cell, Sectional, Base, Deciding, AboveDeciding, AboveBase) = (values, cell, sectional, committee, deciding, aboveDeciding, aboveBase);

    public PaperUnit? Cell { get; }

    public PaperUnit? Sectional { get; }

    public PaperUnit? Base { get; }

    public PaperUnit? AboveBase { get; }

    public PaperUnit? Deciding { get; }

    public PaperUnit? AboveDeciding { get; }

    public string? this[FormField field] => _values.GetValueOrDefault(field);

    /// <summary>A form for nobody, to be filled by hand.</summary>
    public static FormValues Empty { get; } = new([], null, null, null, null, null, null);

    /// <param name="papers">The checklist: it knows day and number of a paper whoever tells them.</param>
    public static FormValues Of(CaseFile file, IReadOnlyList<PaperLine> papers, RuleSet rules, FormLibrary library, FormNames names)
    {
        var deciding = Decides(file, rules);
        var above = deciding is null ? null : file.Units.SkipWhile(unit => unit.Id != deciding.Id).Skip(1).FirstOrDefault();
        var values = new Dictionary<FormField, string>();
        void Put(FormField field, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) values[field] = value;
        }

        void Trace(PaperTrace? trace, FormField number, FormField date)
        {
            Put(number, trace?.Number);
            Put(date, Day(trace?.On, library));
        }

        PaperTrace? Paper(string code) => papers.FirstOrDefault(line => line.Kind.Code == code)?.Trace;

        Person(file, library, names, Put);
        Units(file, deciding, Put);
        Put(FormField.Regulation, rules.LegalBasis);
        Mentors(file, library, Put);
        Trace(file.Steps.GetValueOrDefault(CandidateStage.MentorsAssigned), FormField.AssignmentNumber, FormField.AssignmentDate);
        Trace(Certificate(file, papers), FormField.CertificateNumber, FormField.CertificateDate);
        Put(FormField.LetterDate, Day(Paper("1-KNĐ")?.On ?? file.Steps.GetValueOrDefault(CandidateStage.FileOpened)?.On, library));
        Put(FormField.CurriculumDate, Day(Paper("2-KNĐ")?.On, library));
        Trace(Paper("TT-LL"), FormField.VerificationNumber, FormField.VerificationDate);
        Trace(Paper("4-KNĐ"), FormField.YouthUnionNumber, FormField.YouthUnionDate);
        Trace(Paper("4A-KNĐ"), FormField.TradeUnionNumber, FormField.TradeUnionDate);
        Trace(Paper("5-KNĐ"), FormField.OpinionsNumber, FormField.OpinionsDate);
        Trace(Paper("6-KNĐ"), FormField.CellResolutionNumber, FormField.CellResolutionDate);
        Votes(file, Put);
        Trace(Paper("7-KNĐ"), FormField.AppraisalNumber, FormField.AppraisalDate);
        Trace(Paper("8-KNĐ"), FormField.BaseResolutionNumber, FormField.BaseResolutionDate);
        Trace(Paper("9-KNĐ"), FormField.AdmissionNumber, FormField.AdmissionDate);
        Put(FormField.CeremonyDate, Day(file.CeremonyOn, library));
        Put(FormField.ProbationEnd, Day(file.CeremonyOn?.AddMonths(rules.ProbationMonths), library));
        Trace(Paper("CN-ĐVM"), FormField.NewMemberClassNumber, FormField.NewMemberClassDate);
        Trace(Paper("13-KNĐ"), FormField.RecognitionCellNumber, FormField.RecognitionCellDate);
        Trace(Paper("14-KNĐ"), FormField.RecognitionAppraisalNumber, FormField.RecognitionAppraisalDate);
        Trace(Paper("15-KNĐ"), FormField.RecognitionBaseNumber, FormField.RecognitionBaseDate);
        Trace(Paper("16-KNĐ"), FormField.RecognitionNumber, FormField.RecognitionDate);
        return new FormValues(values, file.Cell, file.Sectional, file.Base, deciding, above, file.AboveBase);
    }

    /// <summary>Made-up values of every field, for the preview of a template.</summary>
    public static FormValues Samples(FormLibrary library) =>
        new(library.Placeholders.Where(placeholder => placeholder.Sample.Length > 0).ToDictionary(placeholder => placeholder.Field, placeholder => placeholder.Sample), null, null, null, null, null, null);

    /// <summary>The names of the placeholders as they are written in a template.</summary>
    public static FormValues Names(FormLibrary library) =>
        new(library.Placeholders.ToDictionary(placeholder => placeholder.Field, placeholder => $"{{{{{placeholder.Name}}}}}"), null, null, null, null, null, null);

    public static string? Day(DateOnly? day, FormLibrary library) =>
        day is { } known ? string.Format(CultureInfo.InvariantCulture, library.Words.DateText, DocumentFigures.Day(known), DocumentFigures.Month(known), known.Year) : null;

    public static string Capitals(string text) => text.ToUpper(Vietnamese);

    private static void Person(CaseFile file, FormLibrary library, FormNames names, Action<FormField, string?> put)
    {
        put(FormField.FullName, file.FullName);
        put(FormField.FullNameCapitals, Capitals(file.FullName));
        put(FormField.BirthDate, Day(file.BirthDate, library));
        put(FormField.Gender, names.Kind(file.Gender));
        put(FormField.Schooling, names.Kind(file.Schooling));
        // Only what the person stated, each under a consent of its own; otherwise a line to write on.
        put(FormField.Ethnic, file.EthnicCode is { } ethnic ? names.Ethnic(ethnic) : null);
        put(FormField.Religion, file.ReligionCode is { } religion ? names.Religion(religion) : null);
        put(FormField.Residence, file.VillageName is null ? null : string.Join(", ", new[] { file.VillageName, Commune(file) }.OfType<string>()));
        put(FormField.RequestedOn, Day(file.RequestedOn, library));
    }

    private static void Units(CaseFile file, PaperUnit? deciding, Action<FormField, string?> put)
    {
        put(FormField.Cell, file.Cell.Name);
        put(FormField.CellCapitals, Capitals(file.Cell.Name));
        put(FormField.BaseCommittee, CommitteeName(file.Base));
        put(FormField.BaseCommitteeCapitals, file.Base?.Letterhead);
        put(FormField.BaseOrganisation, file.Base?.Name);
        put(FormField.BaseOrganisationCapitals, file.Base is null ? null : Capitals(file.Base.Name));
        put(FormField.SectionalCommittee, CommitteeName(file.Sectional));
        put(FormField.SectionalCommitteeCapitals, file.Sectional?.Letterhead);
        put(FormField.DecidingCommittee, CommitteeName(deciding));
        put(FormField.DecidingCommitteeCapitals, deciding?.Letterhead);
        put(FormField.Seat, file.Cell.Seat ?? file.Base?.Seat);
    }

    private static void Mentors(CaseFile file, FormLibrary library, Action<FormField, string?> put)
    {
        // A decision ends the help; those who helped until then still introduce and remark.
        var last = file.Mentors.Count == 0 ? default : file.Mentors.Max(mentor => mentor.To ?? DateOnly.MaxValue);
        var mentors = file.Mentors.Where(mentor => (mentor.To ?? DateOnly.MaxValue) == last).ToList();
        void One(CaseMentor? mentor, FormField name, FormField cell, FormField from)
        {
            put(name, mentor?.FullName);
            put(cell, mentor?.CellName);
            put(from, Day(mentor?.From, library));
        }

        One(mentors.ElementAtOrDefault(0), FormField.FirstMentor, FormField.FirstMentorCell, FormField.FirstMentorFrom);
        One(mentors.ElementAtOrDefault(1), FormField.SecondMentor, FormField.SecondMentorCell, FormField.SecondMentorFrom);
    }

    /// <summary>The class has one paper under each rule set, told by its step; the step may be dated later than the certificate.</summary>
    private static PaperTrace? Certificate(CaseFile file, IReadOnlyList<PaperLine> papers)
    {
        var told = papers.FirstOrDefault(line => line.Kind.FromStep == CandidateStage.ClassCompleted)?.Trace;
        return told is null ? null : told with { On = file.CertificateOn ?? told.On };
    }

    private static void Votes(CaseFile file, Action<FormField, string?> put)
    {
        void One(CaseVote? vote, FormField entitled, FormField present, FormField inFavour, FormField share, FormField against, FormField blank)
        {
            if (vote is null) return;
            put(entitled, Number(vote.VotingBase));
            put(present, Number(vote.Present));
            put(inFavour, Number(vote.InFavour));
            put(share, vote.VotingBase == 0 ? null : $"{Math.Round(100m * vote.InFavour / vote.VotingBase, 2, MidpointRounding.AwayFromZero).ToString("0.00", Vietnamese)} %");
            put(against, Number(vote.Against));
            put(blank, Number(vote.BlankOrInvalid));
        }

        One(file.Vote(VotingBody.Cell), FormField.CellEntitled, FormField.CellPresent, FormField.CellInFavour, FormField.CellInFavourShare, FormField.CellAgainst, FormField.CellBlank);
        One(file.Vote(VotingBody.BaseCommittee), FormField.BaseEntitled, FormField.BasePresent, FormField.BaseInFavour, FormField.BaseInFavourShare, FormField.BaseAgainst, FormField.BaseBlank);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static PaperUnit? Decides(CaseFile file, RuleSet rules)
    {
        if (file.Base is not { } committee) return null;
        return rules.DecidingBodies.GetValueOrDefault(committee.Kind, DecidingBody.StandingCommitteeAbove) == DecidingBody.StandingCommitteeAbove ? file.AboveBase : committee;
    }

    /// <summary>"xã …" where the unit is one of those above the cell; its short name elsewhere.</summary>
    private static string? Commune(CaseFile file)
    {
        var unit = file.Units.FirstOrDefault(above => above.Id == file.VillageUnitId);
        return unit is null || SharedWords(unit) == 0 ? file.VillageUnitName : string.Join(' ', unit.Name.Split(' ')[^SharedWords(unit)..]);
    }

    /// <summary>A letterhead ends with the proper name that the unit's own name ends with; what stands before it is plain words.</summary>
    private static int SharedWords(PaperUnit unit)
    {
        var head = (unit.Letterhead ?? string.Empty).Split(' ');
        return unit.Name.Split(' ').Reverse().TakeWhile((word, index) => head.Reverse().ElementAtOrDefault(index) == Capitals(word)).Count();
    }

    /// <summary>The committee as it is named inside a sentence: its letterhead without the capitals.</summary>
    private static string? CommitteeName(PaperUnit? unit)
    {
        if (unit is null) return null;
        if (unit.Letterhead is not { } head) return unit.Name;
        var shared = SharedWords(unit);
        var plain = head.Split(' ')[..^shared].Select((word, index) => index == 0 ? word[..1] + word[1..].ToLower(Vietnamese) : word.ToLower(Vietnamese));
        return string.Join(' ', plain.Concat(unit.Name.Split(' ')[^shared..]));
    }
}
