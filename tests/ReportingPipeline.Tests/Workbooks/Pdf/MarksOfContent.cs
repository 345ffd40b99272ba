using UglyToad.PdfPig.Content;

namespace ReportingPipeline.Tests.Workbooks.Pdf;

/// <summary>The marks around what is drawn, which begin and end either inside the same text or outside of any.</summary>
internal static class MarksOfContent
{
    public static void AssertNested(Page page)
    {
        var open = new Stack<string>();
        foreach (var name in page.Operations.Select(operation => operation.Operator))
        {
            switch (name)
            {
                case "BT" or "BDC" or "BMC":
                    open.Push(name);
                    break;
                case "ET":
                    Assert.Equal("BT", open.Pop());
                    break;
                case "EMC":
                    Assert.True(open.Pop() is "BDC" or "BMC", $"Page {page.Number} ends a mark that was not the last to begin.");
                    break;
            }
        }

        Assert.Empty(open);
    }
}
