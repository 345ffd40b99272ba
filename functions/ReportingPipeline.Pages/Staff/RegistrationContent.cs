using System.Globalization;
using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Staff;

/// <summary>Where the visits of a day are registered by hand, many at a time.</summary>
/// <param name="CentreName">The centre.</param>
/// <param name="Form">Where they are sent.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Municipalities">The municipalities that can be chosen, by id and name.</param>
public sealed record RegistrationContent(
    string CentreName, FormTarget Form, int Rows, IReadOnlyList<(string Id, string Name)> Municipalities) : IPageOf<RegistrationPage>
{
    /// <summary>How many rows there are at first, and how many "more rows" adds.</summary>
    public const int RowsAtATime = 10;

    /// <summary>What the field of the date is called in the form.</summary>
    public const string DateField = "date";

    /// <summary>What the field of how many rows there are is called in the form.</summary>
    public const string RowsField = "rows";

    /// <summary>What was filled in: the date, and kind, id and municipality of each row by <see cref="FieldOf"/>.</summary>
    public FormInput Input { get; init; } = FormInput.Empty;

    /// <summary>How many visits have just been saved; null if none were sent.</summary>
    public int? Saved { get; init; }

    /// <summary>What a field of a row is called in the form.</summary>
    /// <param name="column">kind, id or municipality.</param>
    /// <param name="row">The row, from 1.</param>
    public static string FieldOf(string column, int row) => string.Create(CultureInfo.InvariantCulture, $"{column}-{row}");
}
