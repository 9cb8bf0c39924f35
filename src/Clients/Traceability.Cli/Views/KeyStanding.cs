namespace Traceability.Cli.Views;

/// <summary>How the keys that a ledger shows stand to those that are pinned.</summary>
internal enum KeyStanding
{
    /// <summary>They are the same.</summary>
    Same = 0,

    /// <summary>They have changed, and a pinned key vouches for the change.</summary>
    Vouched = 1,

    /// <summary>They are others, and no pinned key vouches for them.</summary>
    Changed = 2,

    /// <summary>Nothing is pinned to compare them with.</summary>
    NothingPinned = 3,
}
