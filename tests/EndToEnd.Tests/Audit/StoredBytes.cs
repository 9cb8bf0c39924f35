using Microsoft.Data.Sqlite;

namespace Traceability.EndToEnd.Tests.Audit;

/// <summary>What whoever has the database file can do to it, while the service runs.</summary>
internal sealed class StoredBytes : IDisposable
{
    private readonly SqliteConnection connection;

    public StoredBytes(string folder)
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(folder, "ledger.db")};Pooling=False");
        connection.Open();
    }

    /// <summary>The first column of each row.</summary>
    public IReadOnlyList<T> Read<T>(string query)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var values = new List<T>();
        while (reader.Read())
        {
            values.Add(reader.GetFieldValue<T>(0));
        }

        return values;
    }

    /// <summary>Changes the lowest bit of one byte of a column, counted from its end when negative, in the one row that a condition names.</summary>
    /// <returns>A condition that names the row as it is now.</returns>
    public string Flip(string table, string column, string where, int place)
    {
        var content = Read<byte[]>($"SELECT CAST(\"{column}\" AS BLOB) FROM {table} WHERE {where}").Single();
        content[place < 0 ? content.Length + place : place] ^= 0x01;
        var type = Read<string>($"SELECT typeof(\"{column}\") FROM {table} WHERE {where}").Single();
        var changed = $"CAST(x'{Convert.ToHexString(content)}' AS {type})";
        Assert.Equal(1, Run($"UPDATE {table} SET \"{column}\" = {changed} WHERE {where}"));
        return column == "Key" ? $"\"Key\" = {changed}" : where;
    }

    /// <summary>Runs a statement; tells how many rows it changed.</summary>
    public int Run(string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = text;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    public void Dispose() => connection.Dispose();
}
