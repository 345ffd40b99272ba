namespace ReportingPipeline.Workbooks.Texts;

/// <content>How <see cref="Texts.Prose"/> writes numbers, days and times.</content>
internal sealed partial class ReportTexts
{
    public string GroupSeparator => Text();
    public string DecimalSeparator => Text();

    /// <summary>The twelve months, with a space between them.</summary>
    public string MonthNames => Text();

    /// <summary>The same in short.</summary>
    public string ShortMonthNames => Text();

    /// <summary>A custom format of a day.</summary>
    public string DayPattern => Text();

    /// <summary>A custom format of a day and time.</summary>
    public string MomentPattern => Text();

    public string Percent(string number) => Format(nameof(Percent), number);

    public string AmountInKroner(string number) => Format(nameof(AmountInKroner), number);

    public string FromDayToDay(string first, string last) => Format(nameof(FromDayToDay), first, last);

    public string LastOfList(string others, string last) => Format(nameof(LastOfList), others, last);
}
