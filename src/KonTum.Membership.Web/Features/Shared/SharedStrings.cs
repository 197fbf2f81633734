namespace KonTum.Membership.Web.Features.Shared;

/// <summary>Marks the texts of the frame, the components and the forms; the words are in the resources beside it.</summary>
public sealed class SharedStrings;
