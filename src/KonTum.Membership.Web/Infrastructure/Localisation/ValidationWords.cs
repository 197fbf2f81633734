using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace KonTum.Membership.Web.Infrastructure.Localisation;

/// <summary>Gives every annotation without words of its own a key of the shared strings, so forms carry only the rule.</summary>
public sealed class ValidationWords(IStringLocalizer<SharedStrings> shared) : IValidationMetadataProvider, IConfigureOptions<MvcOptions>
{
    private static readonly Dictionary<Type, string> Keys = new()
    {
        [typeof(RequiredAttribute)] = "Validation.Required",
        [typeof(StringLengthAttribute)] = "Validation.TooLong",
        [typeof(MaxLengthAttribute)] = "Validation.TooLong",
        [typeof(MinLengthAttribute)] = "Validation.TooShort",
        [typeof(RangeAttribute)] = "Validation.OutOfRange",
        [typeof(RegularExpressionAttribute)] = "Validation.WrongShape",
        [typeof(EmailAddressAttribute)] = "Validation.WrongShape",
        [typeof(PhoneAttribute)] = "Validation.WrongShape",
        [typeof(CompareAttribute)] = "Validation.NotTheSame",
    };

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (rule.ErrorMessageResourceName is null && IsFrameworksOwn(rule) && Keys.TryGetValue(rule.GetType(), out var key))
                rule.ErrorMessage = key;
    }

    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);

        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(field => shared["Validation.Required", field]);
        messages.SetMissingKeyOrValueAccessor(() => shared["Validation.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => shared["Validation.Missing"]);
        messages.SetValueMustNotBeNullAccessor(_ => shared["Validation.Missing"]);
        messages.SetAttemptedValueIsInvalidAccessor((_, field) => shared["Validation.NotUnderstood", field]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => shared["Validation.ValueNotUnderstood"]);
        messages.SetUnknownValueIsInvalidAccessor(field => shared["Validation.NotUnderstood", field]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => shared["Validation.ValueNotUnderstood"]);
        messages.SetValueIsInvalidAccessor(_ => shared["Validation.ValueNotUnderstood"]);
        messages.SetValueMustBeANumberAccessor(field => shared["Validation.NotANumber", field]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => shared["Validation.ValueNotUnderstood"]);
    }

    // The data-type annotations come with an English sentence already set; a key never has a space.
    private static bool IsFrameworksOwn(ValidationAttribute rule) =>
        rule.ErrorMessage is null || (rule is DataTypeAttribute && rule.ErrorMessage.Contains(' '));
}
