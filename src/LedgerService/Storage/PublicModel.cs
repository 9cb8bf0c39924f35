using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>The part of the model that is outside the log: what the public scans and reports. No rule reads it.</summary>
internal static class PublicModel
{
    private const int Id = 32;
    private const int ShortId = 16;
    private const int Country = 2;
    private const int Code = 40;

    /// <param name="model">The model.</param>
    /// <param name="names">Collation of names in keys; null where they are compared byte by byte anyway.</param>
    public static void Build(ModelBuilder model, string? names)
    {
        model.Entity<ScanRow>(scan =>
        {
            scan.ToTable("scan").HasKey(row => new { row.Batch, row.Serial, row.Day, row.Country, row.Kind });
            scan.Property(row => row.Batch).HasMaxLength(Id);
            scan.Property(row => row.Country).HasMaxLength(Country).UseCollation(names);
            scan.HasIndex(row => row.Day);
        });
        model.Entity<SuspicionRow>(suspicion =>
        {
            suspicion.ToTable("suspicion").HasKey(row => new { row.Batch, row.Serial });
            suspicion.Property(row => row.Batch).HasMaxLength(Id);
            suspicion.Property(row => row.Issuer).HasMaxLength(Id);
            suspicion.Property(row => row.Product).HasMaxLength(Code);
            suspicion.Property(row => row.LotCode).HasMaxLength(Code);
            suspicion.Property(row => row.SerialText).HasMaxLength(Code);
            suspicion.Property(row => row.Findings).HasMaxLength(400);
            suspicion.Property(row => row.ToldIn).HasMaxLength(800);
            suspicion.HasIndex(row => new { row.Issuer, row.Batch, row.Serial });
            suspicion.HasIndex(row => row.ToldDay);
        });
        BuildReports(model);
    }

    private static void BuildReports(ModelBuilder model)
    {
        model.Entity<ReportRow>(report =>
        {
            report.ToTable("report").HasKey(row => row.Id);
            report.Property(row => row.Id).HasMaxLength(ShortId);
            report.Property(row => row.Country).HasMaxLength(Country);
            report.Property(row => row.Url).HasMaxLength(ReportRow.MaximumUrl);
            report.Property(row => row.Product).HasMaxLength(Code);
            report.Property(row => row.LotCode).HasMaxLength(Code);
            report.Property(row => row.Serial).HasMaxLength(Code);
            report.Property(row => row.Text).HasMaxLength(ReportRow.MaximumText);
            report.Property(row => row.Evidence).HasMaxLength(Id);
            report.Property(row => row.Issuer).HasMaxLength(Id);
            report.Property(row => row.Cluster).HasMaxLength(ShortId);
            report.HasIndex(row => new { row.Issuer, row.ReceivedMs, row.Id });
            report.HasIndex(row => new { row.ReceivedMs, row.Id });
            report.HasIndex(row => row.Cluster);
            report.HasIndex(row => new { row.State, row.DecidedMs });
        });
        model.Entity<ReportTraitRow>(trait =>
        {
            trait.ToTable("report_trait").HasKey(row => row.Trait);
            trait.Property(row => row.Trait).HasMaxLength(ShortId);
            trait.Property(row => row.Cluster).HasMaxLength(ShortId);
        });
        model.Entity<ReportContactRow>(contact =>
        {
            contact.ToTable("report_contact").HasKey(row => row.Report);
            contact.Property(row => row.Report).HasMaxLength(ShortId);
            contact.Property(row => row.Contact).HasMaxLength(ReportContactRow.MaximumContact);
            contact.Property(row => row.SecretHash).HasMaxLength(Id);
            contact.HasIndex(row => row.UntilDay);
        });
        model.Entity<ReportVoteRow>(vote =>
        {
            vote.ToTable("report_vote").HasKey(row => new { row.Report, row.Key });
            vote.Property(row => row.Report).HasMaxLength(ShortId);
            vote.Property(row => row.Key).HasMaxLength(Id);
            vote.Property(row => row.Party).HasMaxLength(Id);
            vote.Property(row => row.Note).HasMaxLength(ReportVoteRow.MaximumNote);
        });
    }
}
