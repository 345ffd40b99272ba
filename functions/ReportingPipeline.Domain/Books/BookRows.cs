using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>
/// The rows by which a year's registrations are compared: those that it is told by, or the whole centre as long as there are none.
/// </summary>
internal sealed class BookRows
{
    private static readonly MunicipalityRow WholeCentre = MunicipalityRow.Of();
    private static readonly MunicipalityRow Elsewhere = MunicipalityRow.Of(Municipality.OtherId);

    /// <summary>The whole centre as one row.</summary>
    public static readonly BookRows OfWholeCentre = new(null);

    private readonly Dictionary<string, MunicipalityRow> _rows;
    private readonly bool _hasBreakdown;

    /// <summary>The rows of a year; null while it is open.</summary>
    public BookRows(YearDivision? division)
    {
        _hasBreakdown = division?.HasBreakdown == true;
        _rows = (division?.Rows ?? [])
            .SelectMany(row => row.Ids, (row, id) => (row, id))
            .ToDictionary(member => member.id, member => member.row);
    }

    /// <summary>The row of a municipality.</summary>
    public MunicipalityRow Of(string municipalityId) => _hasBreakdown ? _rows.GetValueOrDefault(municipalityId, Elsewhere) : WholeCentre;

    /// <summary>The row that a row of the year lies in.</summary>
    public MunicipalityRow Holding(MunicipalityRow row) => _hasBreakdown ? row : WholeCentre;

    /// <summary>A row as it is named; null for the whole centre.</summary>
    public static MunicipalityRow? Named(MunicipalityRow row) => row == WholeCentre ? null : row;
}
