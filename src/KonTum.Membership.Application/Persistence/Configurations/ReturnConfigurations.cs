using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KonTum.Membership.Application.Persistence.Configurations;

internal sealed class ReturnConfiguration : IEntityTypeConfiguration<CellReturn>, IEntityTypeConfiguration<QuarterClosing>, IEntityTypeConfiguration<ReturnAddendum>
{
    public void Configure(EntityTypeBuilder<CellReturn> builder)
    {
        builder.Ignore(sent => sent.Period);
        builder.Property(sent => sent.Changes).HasMaxLength(ReturnContent.MaxTextLength);
        builder.Property(sent => sent.Help).HasMaxLength(ReturnContent.MaxTextLength);
        builder.Property(sent => sent.Note).HasMaxLength(CellReturn.MaxNoteLength);
        builder.Property(sent => sent.PaperSignedBy).HasMaxLength(PersonName.MaxLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(sent => sent.CellId);
        // Sent twice at once, by the cell and from its paper: the database lets one.
        builder.HasIndex(sent => new { sent.CellId, sent.Year, sent.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<QuarterClosing> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(closing => closing.UnitId);
        builder.HasIndex(closing => new { closing.UnitId, closing.Year, closing.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReturnAddendum> builder)
    {
        builder.Property(addendum => addendum.Text).HasMaxLength(ReturnContent.MaxTextLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(addendum => addendum.CellId);
        builder.HasIndex(addendum => new { addendum.CellId, addendum.Year, addendum.Number });
    }
}
