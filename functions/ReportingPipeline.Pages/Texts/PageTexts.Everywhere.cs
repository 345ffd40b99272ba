namespace ReportingPipeline.Pages.Texts;

/// <content>What is said on every page, or on several.</content>
internal sealed partial class PageTexts
{
    public string LanguageTag => Text();
    public string SystemName => Text();
    public string SystemDescription => Text();
    public string SkipToContent => Text();
    public string Pages => Text();
    public string SignIn => Text();
    public string SignInAs => Text();
    public string Role => Text();
    public string SignOut => Text();
    public string Optional => Text();
    public string SomethingIsMissing => Text();
    public string Period => Text();
    public string Count => Text();
    public string Version => Text();
    public string Preview => Text();
    public string Municipality => Text();
    public string Telephone => Text();
    public string ShowAsTable => Text();
    public string LookAgain => Text();
    public string System => Text();
    public string When => Text();
    public string Who => Text();
    public string What => Text();

    public string SignedInAs(string name) => Format(nameof(SignedInAs), name);

    /// <summary>What is wrong with a field.</summary>
    /// <param name="error">What is wrong.</param>
    /// <param name="row">The row that the field stands in, from 1; 0 for a field by itself.</param>
    public string Error<T>(T error, int row) where T : struct, Enum =>
        row == 0 ? Choice(error) : Format("Error_Row", Prose.Number(row), Choice(error));

    public string VersionOf(int number) => Format(nameof(VersionOf), Prose.Number(number));
}
