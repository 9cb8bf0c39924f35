namespace Traceability.LedgerService.Verification;

/// <summary>What a page may have to tell beside the verdict. Each has its words in every language (Pages/Texts).</summary>
internal enum ScanNoticeKind
{
    /// <summary>The serial was declared void: {date}.</summary>
    VoidSerial,

    /// <summary>The serial was issued and is not in use yet.</summary>
    NotActivated,

    /// <summary>The inner code was read: {date}.</summary>
    PackOpened,

    /// <summary>Scans that one pack cannot explain.</summary>
    CloneSuspected,

    /// <summary>The product number was corrected: {printed}, {corrected}, {date}.</summary>
    ProductIdCorrected,

    /// <summary>A published alert names the goods: {publisher}, {date}, {subject}.</summary>
    AlertPublished,
}
