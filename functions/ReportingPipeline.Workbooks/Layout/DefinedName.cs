using System.Text.RegularExpressions;

namespace ReportingPipeline.Workbooks.Layout;

/// <summary>A name for one cell of a table, by which other workbooks and programs find it; the same in every language.</summary>
internal sealed partial record DefinedName
{
    private DefinedName(string name, int row, string column) => (Name, Row, Column) = (name, row, column);

    /// <summary>The name, unique in the workbook.</summary>
    public string Name { get; }

    /// <summary>The row of the table, from zero below the header.</summary>
    public int Row { get; }

    /// <summary>The header of its column of the table.</summary>
    public string Column { get; }

    /// <summary>The name of a figure in a year or period, such as BesokTotalt_2019 or BesokTotalt_2019_H2.</summary>
    /// <param name="figure">What is counted, in ASCII letters.</param>
    /// <param name="period">The id of the year or period, whose signs become underscores.</param>
    /// <param name="row">The row of the table, from zero below the header.</param>
    /// <param name="column">The header of its column of the table.</param>
    /// <exception cref="ArgumentException">A spreadsheet would not take the name.</exception>
    public static DefinedName Of(string figure, string period, int row, string column)
    {
        var name = $"{figure}_{period.Replace('-', '_').Replace('/', '_')}";
        return Valid().IsMatch(name)
            ? new DefinedName(name, row, column)
            : throw new ArgumentException(
                $"'{name}' cannot name a cell: a name is ASCII letters, an underscore, and letters, digits and underscores.");
    }

    // The underscore keeps it from being an address, such as BES2019.
    [GeneratedRegex(@"^[A-Za-z]{2,60}_[A-Za-z0-9_]{1,100}\z")]
    private static partial Regex Valid();
}
