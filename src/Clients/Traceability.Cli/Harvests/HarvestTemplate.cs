namespace Traceability.Cli.Harvests;

/// <summary>An example of a harvest file, which the import reads.</summary>
internal static class HarvestTemplate
{
    public const string Text = """
        slip,time,collector,name,species,part,mass,unit,state,latitude,longitude,accuracy
        HT-2026-0001,2026-06-14T07:40+07:00,C-017,,Gynostemma pentaphyllum,aerial,12.5,kg,fresh,22.3051240,105.8763410,8
        HT-2026-0002,2026-06-14 08:15 +07:00,C-022,,Gynostemma pentaphyllum,aerial,9.8,kg,fresh,22.3049870,105.8770020,12

        """;
}
