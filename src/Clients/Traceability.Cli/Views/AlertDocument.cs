using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>An alert as JSON.</summary>
internal static class AlertDocument
{
    public static JsonObject Of(VerifiedAlert alert)
    {
        var said = alert.Statement.Alert;
        return new JsonObject
        {
            ["id"] = alert.Id.ToString(),
            ["index"] = alert.Index,
            ["occurred_at"] = TimeText.Format(alert.Statement.OccurredAtMs),
            ["recorded_at"] = TimeText.Format(alert.RecordedAt.ToUnixTimeMilliseconds()),
            ["kind"] = AlertKinds.Names.Of(said.Kind),
            ["jurisdictions"] = new JsonArray([.. said.Jurisdictions.Select(country => JsonValue.Create(country))]),
            ["subject"] = SubjectOf(said.Subject),
            ["sentence"] = said.Sentence,
            ["evidence"] = Ids.Hex(said.Evidence),
            ["issuer"] = Ids.Hex(alert.Statement.Issuer),
            ["recalled"] = alert.Recall is { } recall ? recall.AlertRecall.Reason : null,
            ["cursor"] = alert.Cursor,
        };
    }

    private static JsonObject SubjectOf(AlertSubject subject) => subject.WhatCase switch
    {
        AlertSubject.WhatOneofCase.Code => new JsonObject
        {
            ["product"] = subject.Code.ProductId,
            ["lot_code"] = subject.Code.LotCode,
            ["serial"] = subject.Code.Serial,
        },
        AlertSubject.WhatOneofCase.Lot => new JsonObject { ["lot"] = $"{Ids.Hex(subject.Lot.StatementId)}:{subject.Lot.OutputIndex}" },
        AlertSubject.WhatOneofCase.Party => new JsonObject { ["party"] = Ids.Hex(subject.Party) },
        AlertSubject.WhatOneofCase.Certificate => new JsonObject { ["certificate"] = Ids.Hex(subject.Certificate) },
        _ => new JsonObject { ["listing"] = Ids.Hex(subject.Listing) },
    };
}
