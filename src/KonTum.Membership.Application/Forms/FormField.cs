namespace KonTum.Membership.Application.Forms;

/// <summary>What a form can take from a file. How each is called in a template is data beside this class.</summary>
public enum FormField
{
    FullName,
    FullNameCapitals,
    BirthDate,
    Gender,
    Ethnic,
    Religion,
    Schooling,
    Residence,
    RequestedOn,
    Cell,
    CellCapitals,
    BaseCommittee,
    BaseCommitteeCapitals,
    BaseOrganisation,
    BaseOrganisationCapitals,
    SectionalCommittee,
    SectionalCommitteeCapitals,
    DecidingCommittee,
    DecidingCommitteeCapitals,
    Seat,
    Regulation,
    FirstMentor,
    FirstMentorCell,
    FirstMentorFrom,
    SecondMentor,
    SecondMentorCell,
    SecondMentorFrom,
    AssignmentNumber,
    AssignmentDate,
    CertificateNumber,
    CertificateDate,
    LetterDate,
    CurriculumDate,
    VerificationNumber,
    VerificationDate,
    YouthUnionNumber,
    YouthUnionDate,
    TradeUnionNumber,
    TradeUnionDate,
    OpinionsNumber,
    OpinionsDate,
    CellResolutionNumber,
    CellResolutionDate,
    CellEntitled,
    CellPresent,
    CellInFavour,
    CellInFavourShare,
    CellAgainst,
    CellBlank,
    AppraisalNumber,
    AppraisalDate,
    BaseEntitled,
    BasePresent,
    BaseInFavour,
    BaseInFavourShare,
    BaseAgainst,
    BaseBlank,
    BaseResolutionNumber,
    BaseResolutionDate,
    AdmissionNumber,
    AdmissionDate,
    CeremonyDate,
    ProbationEnd,
    NewMemberClassNumber,
    NewMemberClassDate,
    RecognitionCellNumber,
    RecognitionCellDate,
    RecognitionAppraisalNumber,
    RecognitionAppraisalDate,
    RecognitionBaseNumber,
    RecognitionBaseDate,
    RecognitionNumber,
    RecognitionDate,
}

/// <summary>Where a value is entered, so that a missing one can lead there.</summary>
public enum EntryPlace
{
    /// <summary>The person's own facts.</summary>
    Person,

    /// <summary>A statement that the person may leave blank: never asked for, hence never listed as missing.</summary>
    OwnWord,
    Mentors,

    /// <summary>The steps of the file.</summary>
    Steps,
    Papers,
    Units,
}

/// <param name="Name">As it stands between braces in a template.</param>
/// <param name="Blank">What stands in its place while the record is silent.</param>
/// <param name="Paper">The paper that tells it, where it is entered among the papers.</param>
/// <param name="Sample">A value for a preview.</param>
public sealed record FormPlaceholder(FormField Field, string Name, string Meaning, string English, EntryPlace Entered, string Blank, string Sample, string? Paper = null);
