namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Strings of the first page.</summary>
internal sealed record HomeText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Form { get; init; }

    public required string FormHelp { get; init; }

    public required string Check { get; init; }

    public required string NotACode { get; init; }

    public required string Numbers { get; init; }

    public required string Entries { get; init; }

    public required string Harvests { get; init; }

    public required string Packs { get; init; }

    public required string LastEntry { get; init; }

    /// <summary>Heading of the day when the log was ended.</summary>
    public required string Ended { get; init; }

    /// <summary>Heading of the address of the log after an ended one.</summary>
    public required string GoesOnAt { get; init; }

    /// <summary>Heading of the origin of the log before this one, and its number of entries.</summary>
    public required string GoesOnFrom { get; init; }

    public required string Never { get; init; }

    public required string ForMachines { get; init; }

    public required string KeysHelp { get; init; }
}
