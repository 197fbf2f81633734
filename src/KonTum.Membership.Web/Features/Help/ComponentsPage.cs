namespace KonTum.Membership.Web.Features.Help;

public sealed record ComponentsPage(ComponentSamples Samples, SampleForm Form);
