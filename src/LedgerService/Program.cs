using Traceability.LedgerService;
using Traceability.LedgerService.Admission;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Listings;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Operator;
using Traceability.LedgerService.Projections;
using Traceability.LedgerService.Publication;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Reports;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Vitals;
using Traceability.LedgerService.Witnessing;

if (await OperatorVerbs.RunAsync(args) is { } exitCode)
{
    return exitCode;
}

// Options are read once: nothing watches a folder, which may be the database's, for changes of a file of settings.
var builder = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
if (!builder.TryAddLedgerOptions())
{
    return 2;
}

builder.AddListeners();
builder.AddLedgerLogging();

builder.Services
    .AddSingleton(TimeProvider.System)
    .AddStorage().AddWitnessing().AddLog().AddCheckpoints()
    .AddAdmission().AddSequencing()
    .AddQueries().AddApi().AddPublication().AddVerification().AddListings()
    .AddScans().AddReports().AddProjections()
    .AddTelemetry().AddVitals();

// Disposed also when the ledger is refused: what is logged reaches the console first.
await using var app = builder.Build();
if (!app.OpenLedger())
{
    return 1;
}

app.MapApi();
app.MapPublication();
app.MapVerification();
app.MapListings();
app.MapReports();
app.MapProjections();
return await app.ServeAsync() ? 0 : 1;
