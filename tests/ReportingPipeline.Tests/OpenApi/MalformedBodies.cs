using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static ReportingPipeline.Tests.OpenApi.MalformedRequest;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>Requests with one thing wrong in their body, made of the schemas that the document has for bodies.</summary>
internal static class MalformedBodies
{
    private static readonly DescribedCall[] Objects = [.. DescribedCall.All.Where(call => call.Body is not null)];
    private static readonly DescribedCall[] Files = [.. DescribedCall.All.Where(call => call.TakesFile)];

    public static IEnumerable<Gen<MalformedRequest>> Kinds() =>
    [
        from field in Fields(_ => true)
        from value in Gen.Elements(Types(field).Contains("boolean") ? OddValues.NoTruths : OddValues.NoTexts)
        select WithJson("wrong type", field.Call, Put(field, value), field.Name),

        from field in Fields(field => field.IsRequired)
        from isNull in Gen.Elements(true, false)
        let without = Write(field.Call, others => others.Where(other => other.Name != field.Name))
        select WithJson("missing field", field.Call, isNull ? Put(field, "null") : without, field.Name),

        from field in Fields(_ => true)
        from name in Gen.Elements(
            field.Name.ToUpperInvariant(), $"{field.Name} ", "", "__proto__", "\\ud83d", "\\u0000", new string('x', 5_000))
        select WithJson("unknown field", field.Call, Write(field.Call, others => [.. others, (name, "\"x\"")])),

        from field in Fields(field => field.Right is not null)
        from value in Gen.Elements(field.Right!, "null", "\"x\"", "1")
        select WithJson("duplicate field", field.Call, Write(field.Call, others => [.. others, (field.Name, value)]), field.Name),

        from field in Fields(field => field.Schema["maxLength"] is not null)
        from more in Gen.Choose(1, 3_000)
        from letter in Gen.Elements("a", "ø", "😀", "\\ud83d\\ude00")
        let text = string.Concat(Enumerable.Repeat(letter, field.Schema["maxLength"]!.GetValue<int>() + more))
        select WithJson("too long", field.Call, Put(field, $"\"{text}\""), field.Name),

        // Ids of persons lose control characters, wherever they come from.
        from field in Fields(field => IsText(field))
        from odd in Gen.Elements(field.Name is "id" or "newId" ? OddValues.Unreadable[3..] : OddValues.Unreadable)
        select WithJson("unreadable text", field.Call, Put(field, $"\"Ka{odd}ri\""), field.Name),

        from field in Fields(field => IsText(field))
        from bytes in Gen.Elements<byte[]>([0xF8], [0xED, 0xA0, 0xBD], [0xC3], [0xFF, 0xFE], [0xF4, 0x90, 0x80, 0x80])
        select WithBody("no UTF-8", field.Call, Raw(Put(field, "\"Ka*ri\""), bytes), "application/json", 400, field.Name),

        // Names, comments and ids of persons may be any words.
        from field in Fields(field => IsText(field) && field.Name is not ("name" or "comment" or "id" or "newId"))
        from word in Gen.Elements(OddValues.Words)
        select WithJson("wrong word", field.Call, Put(field, JsonValue.Create(word).ToJsonString()), field.Name),

        from field in Fields(field => field.IsRequired)
        from blank in Gen.Elements("", " ", "\\t\\n", "\\u200b", "\\u00a0")
        select WithJson("blank field", field.Call, Put(field, $"\"{blank}\""), field.Name),

        from call in Gen.Elements(Objects)
        from text in Gen.Elements(OddValues.NoObjects)
        select WithJson("no object", call, text, "body"),

        from call in Gen.Elements(Objects)
        let right = Encoding.UTF8.GetBytes(RightRequests.Bodies[call.Id])
        from end in Gen.Choose(0, right.Length - 1)
        select WithBody("broken off", call, right[..end], "application/json", 400, "body"),

        from call in Gen.Elements(Objects)
        from more in Gen.Elements("x", "{}", ",", "]", "\0", RightRequests.Bodies[call.Id])
        select WithJson("more than an object", call, RightRequests.Bodies[call.Id] + more, "body"),

        from call in Gen.Elements(Objects)
        from encoding in Gen.Elements(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32)
        let body = encoding.GetBytes(RightRequests.Bodies[call.Id])
        select WithBody("another encoding", call, body, $"application/json; charset={encoding.WebName}", 400, "body"),

        from call in Gen.Elements(Objects)
        from mediaType in Gen.Elements(OddValues.MediaTypes)
        select WithBody("wrong media type", call, Encoding.UTF8.GetBytes(RightRequests.Bodies[call.Id]), mediaType, 415),

        from call in Gen.Elements(Objects)
        from more in Gen.Choose(1, 100_000)
        let body = Encoding.UTF8.GetBytes(RightRequests.Bodies[call.Id].PadRight((64 * 1024) + more))
        select WithBody("too large", call, body, "application/json", 413),

        from call in Gen.Elements(Files)
        from file in Gen.OneOf(Gen.Elements(BrokenFiles), Gen.Choose(1, 400).SelectMany(NoText))
        from mediaType in Gen.Elements("text/csv", "text/plain", null, "application/octet-stream", "application/vnd.ms-excel")
        select WithBody("broken file", call, file, mediaType, 400, "body"),

        from call in Gen.Elements(Files)
        from mediaType in Gen.Elements("multipart/form-data; boundary=x", "multipart/mixed", "MULTIPART/form-data")
        select WithBody("file in a form", call, Encoding.UTF8.GetBytes(RightRequests.Bodies[call.Id]), mediaType, 415),
    ];

    private static byte[][] BrokenFiles =>
    [
        [], [.. "\n\n \n"u8], [.. "PK\u0003\u0004"u8, 0xF8], [.. "\0"u8], [0xFF, 0xFE], [.. "漢字\n"u8], [.. "a1\n漢"u8],
        [.. "date,kind,id\n2019-02-01,user,"u8, 0xF8],
    ];

    // A byte that begins no character stands somewhere in them.
    private static Gen<byte[]> NoText(int length) =>
        from bytes in Gen.ArrayOf(Gen.Choose(0, 255).Select(number => (byte)number), length)
        select (byte[])[.. bytes, 0xF8, 0x0A];

    private static Gen<BodyField> Fields(Func<BodyField, bool> which) => Gen.Elements(
        from call in Objects
        from property in call.Body!["properties"]!.AsObject()
        let described = new BodyField(call, property.Key, property.Value!.AsObject())
        where which(described)
        select described);

    private static bool IsText(BodyField field) => Types(field).Contains("string");

    private static IEnumerable<string> Types(BodyField field) =>
        field.Schema["type"] is JsonArray types ? types.Select(type => (string)type!) : [(string)field.Schema["type"]!];

    private static string Put(BodyField field, string value) =>
        Write(field.Call, others => [.. others.Where(other => other.Name != field.Name), (field.Name, value)]);

    private static string Write(
        DescribedCall call, Func<IEnumerable<(string Name, string Value)>, IEnumerable<(string Name, string Value)>> change)
    {
        var right = JsonNode.Parse(RightRequests.Bodies[call.Id])!.AsObject().Select(field => (field.Key, field.Value!.ToJsonString()));
        return $"{{{string.Join(", ", change(right).Select(field => $"\"{field.Name}\": {field.Value}"))}}}";
    }

    private static byte[] Raw(string text, byte[] bytes)
    {
        var parts = text.Split('*');
        return [.. Encoding.UTF8.GetBytes(parts[0]), .. bytes, .. Encoding.UTF8.GetBytes(parts[1])];
    }

    private sealed record BodyField(DescribedCall Call, string Name, JsonObject Schema)
    {
        public bool IsRequired => Call.Body!["required"]!.AsArray().Any(name => name!.GetValue<string>() == Name);

        public string? Right => JsonNode.Parse(RightRequests.Bodies[Call.Id])![Name]?.ToJsonString();
    }
}
