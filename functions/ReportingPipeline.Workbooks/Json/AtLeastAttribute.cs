namespace ReportingPipeline.Workbooks.Json;

/// <summary>The least that a number may be, for the schema.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtLeastAttribute(int number) : Attribute
{
    /// <summary>The least number.</summary>
    public int Number { get; } = number;
}
