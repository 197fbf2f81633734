using Microsoft.AspNetCore.Identity;

namespace KonTum.Membership.Application.Accounts;

/// <summary>What an account is for. What each may do stands in the table of permissions.</summary>
public enum UserRole
{
    CellSecretary,
    BaseCommittee,
    OrganisationCommission,
    CityCommittee,
    Inspection,
    Administrator,
}

/// <summary>An account: a named person of one unit, whose reach is that unit and everything below it.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public const int MaxDisplayNameLength = 120;

    public string DisplayName { get; set; } = string.Empty;

    public UserRole Role { get; set; }

    public int UnitId { get; set; }

    public bool Disabled { get; set; }
}
