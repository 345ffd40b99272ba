using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>A table as Excel keeps it, without filters and a style: its cells have looks of their own.</summary>
internal static class TableXml
{
    /// <summary>The table part of a table that has its place.</summary>
    /// <param name="placed">The table.</param>
    /// <param name="number">Its number in the workbook, from one.</param>
    public static Table Of(PlacedTable placed, int number)
    {
        var columns = placed.Table.Columns;
        return new Table(new TableColumns(columns.Select((column, index) => new TableColumn { Id = (uint)index + 1, Name = column.Header }))
        {
            Count = (uint)columns.Count,
        })
        {
            Id = (uint)number,
            Name = placed.Table.Name,
            DisplayName = placed.Table.Name,
            Reference = CellReference.OfTable(placed),
            TotalsRowShown = false,
        };
    }
}
