namespace KonTum.Membership.Web.Features.Shared.Tasks;

/// <summary>Marks the sentences about things to do.</summary>
public sealed class TaskStrings;
