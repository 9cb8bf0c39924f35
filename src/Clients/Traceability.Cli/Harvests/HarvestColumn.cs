namespace Traceability.Cli.Harvests;

/// <summary>What a column of a harvest file says.</summary>
internal enum HarvestColumn
{
    /// <summary>Number of the collection slip.</summary>
    Slip,

    /// <summary>Day and time of day, or the day alone beside <see cref="Clock"/>.</summary>
    Time,

    /// <summary>Time of day, when it has a column of its own.</summary>
    Clock,

    /// <summary>Pseudonymous id of the collector.</summary>
    Collector,

    /// <summary>Name of the collector: sealed as personal, erasable.</summary>
    Name,

    /// <summary>Area: its id, or the first 8 or more characters of it.</summary>
    Area,

    /// <summary>Scientific name.</summary>
    Species,

    /// <summary>Part of the plant.</summary>
    Part,

    /// <summary>Mass, with or without its unit.</summary>
    Mass,

    /// <summary>Unit of the mass.</summary>
    Unit,

    /// <summary>Fresh, semi-dry or dry.</summary>
    State,

    /// <summary>Decimal degrees, north positive.</summary>
    Latitude,

    /// <summary>Decimal degrees, east positive.</summary>
    Longitude,

    /// <summary>Radius of uncertainty of the position in metres.</summary>
    Accuracy,
}
