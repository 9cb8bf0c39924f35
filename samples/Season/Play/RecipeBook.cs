using System.Text;

namespace Traceability.Season.Play;

/// <summary>The trader's recipe: the template with the lot that the trader received.</summary>
internal static class RecipeBook
{
    /// <summary>Writes the file unless it is there; gives its path as it is typed.</summary>
    public static string Write(DataFolder folder, Diary diary)
    {
        var path = folder.SeasonFile("recipe.csv");
        if (!File.Exists(path))
        {
            var text = File.ReadAllText(folder.Sample("recipe-template.csv")).Replace("LOT", diary.Lot("receipt"), StringComparison.Ordinal);
            File.WriteAllText(path + ".next", text, new UTF8Encoding(false));
            File.Move(path + ".next", path, overwrite: true);
        }

        return DataFolder.Spoken(path);
    }
}
