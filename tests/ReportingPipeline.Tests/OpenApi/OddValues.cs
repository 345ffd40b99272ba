namespace ReportingPipeline.Tests.OpenApi;

/// <summary>Values that are none of those that a call accepts.</summary>
internal static class OddValues
{
    /// <summary>Texts that are no word, no id, no period and no day of any call.</summary>
    public static readonly string[] Words =
    [
        "x", "SAGATUN", "2018-H3", "9999-H9", "2018-13-41", "hamar'", "' or 1 eq 1", "../../x", "%2e", "null", "undefined", "$filter",
        "sagatun|", "\u202Esagatun", "sagatun\n", "😀", "ﷺ", "١٢", "<script>", "sagatun_2018-H1_hamar", new string('x', 1_000),
    ];

    /// <summary>What no text may hold, as it stands in JSON: control characters, lost ones, and halves of characters.</summary>
    public static readonly string[] Unreadable = ["\\u0000", "\\u0007", "\\u001b", "\\ufffd", "\\ufffe", "\\ud83d", "\\ude00\\ud83d"];

    /// <summary>What is neither a text nor a truth value, in JSON.</summary>
    public static readonly string[] NoTexts =
    [
        "1", "-0.5e300", "1e99999", "123456789012345678901234567890", "true", "[]", "[\"x\"]", "{}", "{\"a\":{}}", "[[[[[[[[1]]]]]]]]",
    ];

    public static readonly string[] NoTruths = ["\"true\"", "\"\"", "0", "1", "[]", "{}", "1e99999"];

    public static readonly string[] NoLimits =
        ["0", "-1", "201", "99999999999999999999", "1.5", "1e2", "abc", "+1", "%201", "0x10", "%F8", "%00", "%D9%A1", "50,50", "NaN"];

    /// <summary>Parts of an address that are no id; what Kestrel refuses by itself, %00, is left out.</summary>
    public static readonly string[] Segments =
    [
        "%F8", "%ED%A0%BD", "%0A", "%0D%0A", "%EF%BF%BE", "%F0%9F%91%8D", "'", "%22", "%C2%A0", "~", "a%7Cb", "%2F", "%5C", "..%2F..",
        "%2e%2e", "_", "__", "sagatun__hamar", "sagatun_2018-H1_hamar_r0", "sagatun_2018-H1_hamar_r999", "sagatun_2018-H1_hamar_r01",
        "sagatun_2018-H1_hamar_r-1", "sagatun_2018-H1_hamar_r1_", "SAGATUN_2018-H1_HAMAR", "sagatun_2018-H1_hamar%20", "%20", "*", "{id}",
        "%25", "%2500", "$filter", ";a=b", "@", "(x)", "sagatun_2018-H1_hamar.", "sagatun_2018-H3_hamar", new string('x', 300),
        new string('x', 3_000),
    ];

    public static readonly string?[] MediaTypes =
    [
        null, "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "json",
        "application/jsonx", "text/json", "application", "*/*", "application/octet-stream",
    ];

    /// <summary>What is no JSON object.</summary>
    public static readonly string[] NoObjects =
    [
        "", " ", "\uFEFF", "null", "true", "1", "\"x\"", "[]", "{'name': 'Kari'}", "{\"name\": \"Kari\",}", "{/* */}", "{\"name\": NaN}",
        "{\"name\": \"Kari\" \"x\": 1}", "{\"name\"}", "{name: 1}", "\0", "{\"name\": \"\u0007\"}", "{\"name\": \"\\x\"}", "{\"name\": 01}",
        new string('[', 20_000), string.Concat(Enumerable.Repeat("{\"name\":", 5_000)),
    ];

    /// <summary>Headers as nobody should send them.</summary>
    public static readonly string[] Headers =
    [
        "", "x", "\"", "\"\"\"", "W/", "W/\"x", "*, *", ",,,", "bytes", "bytes=", "bytes=-", "bytes=abc", "bytes=5-2", "lines=1-2",
        "bytes=1-2,", "bytes=99999999999999999999-", "Thu, 99 Foo 2019", "-1", "{}", "%00", "'", "; ;", new string('a', 6_000),
    ];

    public static readonly string[] Keys =
    [
        "", "x", "1", "0f8fad5b-d9cb-469f-a165-7086772895", "0f8fad5bd9cb469fa16570867728950e", "{0f8fad5b-d9cb-469f-a165-70867728950e}",
        "00000000-0000-0000-0000-000000000000", "0f8fad5b-d9cb-469f-a165-70867728950e, 0f8fad5b-d9cb-469f-a165-70867728950f",
        "' or 1 eq 1", new string('a', 6_000),
    ];

    /// <summary>Addresses that there are not.</summary>
    public static readonly string[] Addresses =
    [
        "/api/nowhere", "/api/", "/api//reports", "/api/reports//history", "/api/centres/sagatun", "/api/reports/x/nothing/at/all",
        "/api/%F8", "/api/%ED%A0%BD", "/api/%2e%2e/api/etc/passwd", "/api/openapi.yaml", "/api/admin/functions", "/api/;",
        "/api/*", "/api/{*path}", "/api/internal", "/api/internal/", "/api/favicon.ico", "/api/wp-login.php", "/api/" + new string('x', 3_000),
    ];
}
