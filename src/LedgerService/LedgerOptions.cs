using System.ComponentModel.DataAnnotations;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService;

/// <summary>What the service is told at start: section "Ledger" of its configuration, or --Ledger:Name=value.</summary>
public sealed class LedgerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Ledger";

    /// <summary>
    /// Where the ledger is kept: sqlite, a file in the data directory; postgres or sqlserver, on the server that
    /// <see cref="ConnectionString"/> names. Default sqlite.
    /// </summary>
    public DatabaseKind Database { get; set; }

    /// <summary>
    /// How to reach the server: host, database, account and password, as Npgsql or SqlClient read it. It holds a password, so it is given
    /// in the environment (Ledger__ConnectionString); it is never logged. Not used with sqlite.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Folder of the embedded database, the log's keys and the newest signed checkpoint. Made when missing. Default ./data.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>
    /// File of the newest signed checkpoint. Empty: "checkpoint" in the data directory. Put it on another disk than the database, so
    /// that one backup does not bring back both; its folder must exist.
    /// </summary>
    public string CheckpointFile { get; set; } = "";

    /// <summary>
    /// True lets a ledger with entries start without that file, once: the file is written then. Default false: without it nobody can
    /// say whether the database is an older backup.
    /// </summary>
    public bool AcceptMissingCheckpoint { get; set; }

    /// <summary>
    /// Origin of the ledger in checkpoints and statements: a schema-less URL, 1 to 255 bytes, without space or "+".
    /// Given when the ledger is created and never changed; afterwards it may be left out.
    /// </summary>
    [StringLength(255), RegularExpression(@"[^\s+]*")]
    public string Origin { get; set; } = "";

    /// <summary>True lets the service create a ledger where there is none. Default false: a lost disk is not a new ledger.</summary>
    public bool Create { get; set; }

    /// <summary>Port for people and machines over HTTP/1.1, on loopback. 0 takes a free one. Default 8080.</summary>
    [Range(0, 65535)]
    public int WebPort { get; set; } = 8080;

    /// <summary>Port for gRPC over cleartext HTTP/2, on loopback. 0 takes a free one. Default 8081.</summary>
    [Range(0, 65535)]
    public int GrpcPort { get; set; } = 8081;

    /// <summary>Port for both over TLS, on every address; used when a certificate is given. 0 takes a free one. Default 8443.</summary>
    [Range(0, 65535)]
    public int TlsPort { get; set; } = 8443;

    /// <summary>PKCS#12 file (or PEM with its key) of the TLS certificate. Empty: no TLS port.</summary>
    public string TlsCertificate { get; set; } = "";

    /// <summary>Password of the PKCS#12 file, from the environment (Ledger__TlsPassword), never from a command line.</summary>
    public string TlsPassword { get; set; } = "";

    /// <summary>Start of the addresses in QR codes, scheme and host, e.g. https://trace.example. Empty: the web port's own.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>
    /// Folder of the browser's verifier, as "npm run build" in src/Clients/Web writes it. Empty: "web" beside the program, or where that build
    /// leaves it. Without one pages have no script. Default empty.
    /// </summary>
    public string WebDirectory { get; set; } = "";

    /// <summary>Folder into which the public read side is written as files, for any web server. Empty: none. Default empty.</summary>
    public string MirrorDirectory { get; set; } = "";

    /// <summary>True writes whole entries into the mirror too. Default false: a folder has no gate, and not everybody may read them.</summary>
    public bool MirrorEntries { get; set; }

    /// <summary>Key id (64 hex digits) that alone may sign genesis. Empty: whoever comes first.</summary>
    [RegularExpression("([0-9a-f]{64})?")]
    public string GenesisKey { get; set; } = "";

    /// <summary>Whether witnesses cosign checkpoints: none, optional, or required before anything is shown. Default none.</summary>
    public WitnessingMode Witnessing { get; set; }

    /// <summary>File with the witnesses and their quorum (C2SP tlog-policy). Needed unless Witnessing is none.</summary>
    public string WitnessPolicy { get; set; } = "";

    /// <summary>How long a witness may take for one answer, in milliseconds, 100 to 60,000. Default 2,000.</summary>
    [Range(100, 60_000)]
    public int WitnessTimeoutMs { get; set; } = 2_000;

    /// <summary>Least time from one checkpoint sent to a witness to the next, in milliseconds, 0 to 60,000. Default 200: public witnesses limit what one log may ask.</summary>
    [Range(0, 60_000)]
    public int WitnessIntervalMs { get; set; } = 200;

    /// <summary>With required witnesses, how long an append waits for them before it is told to come back, in milliseconds, 0 to 60,000. Default 5,000.</summary>
    [Range(0, 60_000)]
    public int WitnessWaitMs { get; set; } = 5_000;

    /// <summary>
    /// Statements that may wait for the sequencer before new ones are pushed back, 16 to 65,536; one party alone may have half of
    /// them. Default 4,096.
    /// </summary>
    [Range(16, 65536)]
    public int QueueLimit { get; set; } = 4096;

    /// <summary>Most statements of one commit, 1 to 4,096. Default 1,024.</summary>
    [Range(1, 4096)]
    public int BatchLimit { get; set; } = 1024;

    /// <summary>
    /// How long a service that was told to end still listens, and tells balancers and new calls so, before it closes its ports; in
    /// milliseconds, 0 to 60,000. Default 1,000; behind a balancer set more than twice its interval of asking.
    /// </summary>
    [Range(0, 60_000)]
    public int DrainMs { get; set; } = 1_000;

    /// <summary>Free space of the data directory's disk, in MiB, below which health tells of it, 0 to 1,048,576; 0 never tells. Default 1,024.</summary>
    [Range(0, 1_048_576)]
    public int DiskLowMb { get; set; } = 1_024;

    /// <summary>Entries that a follower may be behind the log before health tells of it, 1 to 100,000,000. Default 10,000.</summary>
    [Range(1, 100_000_000)]
    public int FollowerLag { get; set; } = 10_000;

    /// <summary>How lines are logged: text, or one JSON object a line. Default text.</summary>
    public LogFormat LogFormat { get; set; }

    /// <summary>
    /// How long a batch waits for the database's word that its commit is done, on the standbys too, in milliseconds, 1,000 to 600,000. Then its callers are told to
    /// repeat it, and the commit is left to itself. Default 30,000.
    /// </summary>
    [Range(1_000, 600_000)]
    public int CommitWaitMs { get; set; } = 30_000;

    /// <summary>Calls of LedgerService that one address may make in a minute, 0 to 10,000,000; a stream counts once, 0 sets no limit. Default 1,000,000.</summary>
    [Range(0, 10_000_000)]
    public int AppendsPerMinute { get; set; } = 1_000_000;

    /// <summary>Pages, bundles, pictures, tiles and calls that read which one address may ask for in a minute, 0 to 1,000,000; 0 sets no limit. Default 6,000.</summary>
    [Range(0, 1_000_000)]
    public int ScansPerMinute { get; set; } = 6_000;

    /// <summary>Listings that one address may have checked in a minute, in streams and uploads together, 0 to 100,000,000; 0 sets no limit. Default 600,000.</summary>
    [Range(0, 100_000_000)]
    public int ListingsPerMinute { get; set; } = 600_000;

    /// <summary>Table of names of plants of the operator's own, in front of the one that comes with the program (docs/listings.md). Empty: none.</summary>
    public string NamesFile { get; set; } = "";
    /// <summary>Reports that one address may make in a minute, 0 to 10,000; 0 sets no limit. Default 10.</summary>
    [Range(0, 10_000)]
    public int ReportsPerMinute { get; set; } = 10;

    /// <summary>
    /// Addresses and networks of the operator's own proxies, divided by commas, e.g. "10.0.0.5, 10.1.0.0/16". They alone are believed when they
    /// say whose request it is (X-Forwarded-For) and from which country. Empty: none. Default empty.
    /// </summary>
    [ProxyList]
    public string TrustedProxies { get; set; } = "";

    /// <summary>
    /// Header in which a trusted proxy tells the country of a request, ISO 3166-1 alpha-2, e.g. "CF-IPCountry". Empty: none is known.
    /// Default empty.
    /// </summary>
    [RegularExpression("[A-Za-z0-9-]{0,64}")]
    public string CountryHeader { get; set; } = "";

    /// <summary>Days for which counts of scans are kept, and what was judged of them, 30 to 3,650. Default 400.</summary>
    [Range(30, 3_650)]
    public int ScanDays { get; set; } = 400;

    /// <summary>Days for which a reporter's contact is kept, 1 to 3,650. Default 180.</summary>
    [Range(1, 3_650)]
    public int ContactDays { get; set; } = 180;
}
