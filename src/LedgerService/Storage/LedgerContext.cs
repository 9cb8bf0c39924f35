using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// The one model of what is stored, and the context of the embedded database; those of the servers add what is theirs.
/// docs/adr/0003 says why custody state is ordered keys and values.
/// </summary>
public class LedgerContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<HeadRow> Heads => Set<HeadRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<SealedPartRow> SealedParts => Set<SealedPartRow>();

    public DbSet<TileRow> Tiles => Set<TileRow>();

    public DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    public DbSet<CosignatureRow> Cosignatures => Set<CosignatureRow>();

    public DbSet<StateRow> State => Set<StateRow>();

    public DbSet<FollowerRow> Followers => Set<FollowerRow>();

    public DbSet<StatisticRow> Statistics => Set<StatisticRow>();

    public DbSet<ScanRow> Scans => Set<ScanRow>();

    public DbSet<SuspicionRow> Suspicions => Set<SuspicionRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<ReportTraitRow> ReportTraits => Set<ReportTraitRow>();

    public DbSet<ReportContactRow> ReportContacts => Set<ReportContactRow>();

    public DbSet<ReportVoteRow> ReportVotes => Set<ReportVoteRow>();

    /// <summary>The server's own ways; null of the embedded database.</summary>
    internal virtual DatabaseServer? Server => null;

    /// <summary>Collation of names in keys; null where they are compared byte by byte anyway.</summary>
    protected virtual string? NameCollation => null;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<HeadRow>(head =>
        {
            head.ToTable("head").HasKey(row => row.Id);
            head.Property(row => row.Id).ValueGeneratedNever();
            head.Property(row => row.Root).HasMaxLength(32);
            head.Property(row => row.Origin).HasMaxLength(255);
            head.Property(row => row.Successor).HasMaxLength(HeadRow.MaximumSuccessor);
        });
        modelBuilder.Entity<EntryRow>(entry =>
        {
            entry.ToTable("entry").HasKey(row => row.Index);
            entry.Property(row => row.Index).ValueGeneratedNever();
            entry.Property(row => row.StatementId).HasMaxLength(32);
            entry.HasIndex(row => row.StatementId).IsUnique();
        });
        modelBuilder.Entity<SealedPartRow>(part =>
        {
            part.ToTable("sealed_part").HasKey(row => new { row.EntryIndex, row.Name });
            part.Property(row => row.Name).HasMaxLength(32).UseCollation(NameCollation);
            part.Property(row => row.Salt).HasMaxLength(16);
        });
        modelBuilder.Entity<TileRow>(tile => tile.ToTable("tile").HasKey(row => new { row.Level, row.TileIndex }));
        modelBuilder.Entity<CheckpointRow>(checkpoint =>
        {
            checkpoint.ToTable("checkpoint").HasKey(row => row.Size);
            checkpoint.Property(row => row.Size).ValueGeneratedNever();
        });
        modelBuilder.Entity<CosignatureRow>(cosignature =>
        {
            cosignature.ToTable("cosignature").HasKey(row => new { row.Size, row.Witness });
            cosignature.Property(row => row.Witness).HasMaxLength(400).UseCollation(NameCollation);
        });
        modelBuilder.Entity<StateRow>(state =>
        {
            state.ToTable("state").HasKey(row => row.Key);
            state.Property(row => row.Key).HasMaxLength(200);
        });
        modelBuilder.Entity<FollowerRow>(follower =>
        {
            follower.ToTable("follower").HasKey(row => row.Name);
            follower.Property(row => row.Name).HasMaxLength(64).UseCollation(NameCollation);
        });
        modelBuilder.Entity<StatisticRow>(statistic =>
        {
            statistic.ToTable("statistic").HasKey(row => row.Name);
            statistic.Property(row => row.Name).HasMaxLength(200).UseCollation(NameCollation);
        });
        PublicModel.Build(modelBuilder, NameCollation);
    }
}
