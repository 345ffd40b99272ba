using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>What the comments in the code say, as Markdown on one line.</summary>
internal static partial class XmlComments
{
    private static readonly Type[] OneOfEach = [typeof(LedgerEntry), typeof(ServiceRegistration), typeof(Problem)];

    private static readonly Dictionary<string, XElement> Members = OneOfEach
        .Select(type => XDocument.Load(Path.ChangeExtension(type.Assembly.Location, "xml")))
        .SelectMany(comments => comments.Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>What a class, a record or an enumeration is.</summary>
    public static string Of(Type type) => TextOf(Members[$"T:{NameOf(type)}"].Element("summary")!);

    /// <summary>What a function does.</summary>
    public static string Of(MethodInfo method) => TextOf(Members
        .Single(member => member.Key.StartsWith($"M:{NameOf(method.DeclaringType!)}.{method.Name}(", StringComparison.Ordinal))
        .Value.Element("summary")!);

    /// <summary>What a property is, which of a record stands with its parameter of that name.</summary>
    /// <param name="property">The property.</param>
    /// <param name="nameOf">The name of what a comment refers to; its last part if that is not given.</param>
    public static string Of(PropertyInfo property, Func<string, string>? nameOf = null)
    {
        var owner = NameOf(property.DeclaringType!);
        var parameter = Members[$"T:{owner}"].Elements("param").SingleOrDefault(named => named.Attribute("name")!.Value == property.Name);
        return TextOf(parameter ?? Members[$"P:{owner}.{property.Name}"].Element("summary")!, nameOf);
    }

    /// <summary>What a value of an enumeration stands for.</summary>
    public static string Of(Type enumeration, string value) => TextOf(Members[$"F:{NameOf(enumeration)}.{value}"].Element("summary")!);

    private static string TextOf(XElement comment, Func<string, string>? nameOf = null) =>
        Blanks().Replace(string.Concat(comment.Nodes().Select(node => TextOf(node, nameOf ?? LastName))), " ").Trim();

    private static string TextOf(XNode node, Func<string, string> nameOf) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{nameOf(see.Attribute("cref")!.Value)}`",
        _ => ((XText)node).Value,
    };

    private static string LastName(string reference) => reference.Split('.')[^1];

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
