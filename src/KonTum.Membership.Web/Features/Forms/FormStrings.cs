namespace KonTum.Membership.Web.Features.Forms;

/// <summary>Marks the texts about official forms.</summary>
public sealed class FormStrings;
