using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Parts;
using ReportingPipeline.Pages.Problems;
using ReportingPipeline.Pages.Recipients;
using ReportingPipeline.Pages.Start;
using ReportingPipeline.Pages.Waiting;

namespace ReportingPipeline.Pages.Tests;

/// <summary>Every page at least once, and the states that look otherwise.</summary>
internal static partial class SamplePages
{
    private const string Centre = "Sagatun brukerstyrt senter";
    private const string Municipality = "Hamar kommune";

    private static readonly Contact Contact =
        new("Kari Nordmann, daglig leder") { Email = "post@sagatun.example", Telephone = "62 00 00 00" };

    public static readonly IReadOnlyList<SamplePage> All =
    [
        SamplePage.Of("start", new StartContent()),
        SamplePage.Of("not-found", new ProblemContent(Problem.NotFound, null)),
        SamplePage.Of("forbidden", new ProblemContent(Problem.Forbidden, null)),
        SamplePage.Of("not-signed-in", new ProblemContent(Problem.NotSignedIn, null)),
        SamplePage.Of("sign-in-link", new ProblemContent(Problem.NotSignedIn, null) { SignIn = "/sign-in" }),
        SamplePage.Of("nobody-signs-in", new ProblemContent(Problem.NobodySignsIn, null)),
        SamplePage.Of("too-many", new ProblemContent(Problem.TooMany, "0af7651916cd43dd8448eb211c80319c")),
        SamplePage.Of("not-sent", new ProblemContent(Problem.NotSent, "0af7651916cd43dd8448eb211c80319c")),
        SamplePage.Of("told-today", new ProblemContent(Problem.ToldToday, "0af7651916cd43dd8448eb211c80319c")),
        SamplePage.Of("refused", new ProblemContent(Problem.Refused, "0af7651916cd43dd8448eb211c80319c")),
        SamplePage.Of("failed", new ProblemContent(Problem.Failed, "0af7651916cd43dd8448eb211c80319c")),
        SamplePage.Of("open", new OpenContent(new SentReport(Centre, Municipality, Half(2019, 2), 2), new FormTarget("/open"))),
        SamplePage.Of("open-unknown", new OpenContent(null, new FormTarget("/open"))),
        SamplePage.Of("open-waiting", new OpenContent(null, new FormTarget("/open")) { ManagedCentreName = Centre }),
        SamplePage.Of("link-ended", new LinkEndedContent(Contact)),
        SamplePage.Of("reports", Reports()),
        SamplePage.Of("reports-none", Reports() with { Years = [], OwnFigures = [], Contact = null }),
        SamplePage.Of("reports-told", Reports() with { WasTold = true }),
        SamplePage.Of("reports-wrong-person", Reports() with { WrongPersonInput = WrongPerson }),
        SamplePage.Of("waiting", Waiting()),
        SamplePage.Of("waiting-refused", Waiting() with { Periods = [Waiting().Periods[0] with { Input = Refused }] }),
        SamplePage.Of("waiting-none", Waiting() with { Periods = [], Outcome = new(DecisionOutcomeKind.Approved, Half(2020, 2)) }),
        .. OfStaff(),
    ];

    private static FormInput WrongPerson => new(
        new Dictionary<string, string> { ["what"] = "", ["email"] = "ola" },
        new Dictionary<string, FieldError>
        {
            ["what"] = new(FieldErrorKind.WrongPersonMissing),
            ["email"] = new(FieldErrorKind.EmailRefused),
        });

    private static FormInput Refused => new(
        new Dictionary<string, string> { ["name"] = "", ["comment"] = "Vi leter etter listene" },
        new Dictionary<string, FieldError> { ["name"] = new(FieldErrorKind.NameMissing) });

    /// <summary>A half-year of a calendar year.</summary>
    public static ReportingPeriod Half(int year, int number) => ReportingCalendar.CalendarYear.Parse($"{year}-H{number}");

    public static ReportsContent Reports() => new(Centre, Municipality,
    [
        new("2020", [
            Released(2020, 2, Version(2020, 2, 1, "2021-01-22T09:12:00Z")),
            Released(2020, 1, Version(2020, 1, 1, "2020-07-21T08:00:00Z"))]),
        new("2019", [
            Released(
                2019,
                2,
                Version(2019, 2, 2, "2020-03-01T06:00:00Z", new(12, [ChangeReason.LateRegistration, ChangeReason.Correction])),
                Version(2019, 2, 1, "2020-01-21T08:00:00Z")),
            Released(2019, 1, Version(2019, 1, 1, "2019-07-22T08:00:00Z"))]),
    ])
    {
        OwnFigures =
        [
            Series(Quantity.UniqueUsers, 41, 38, 52, 55, 47, null),
            Series(Quantity.Visits, 2_811, 3_104, 2_190, 1_964, 1_038, 0),
        ],
        Contact = Contact,
        WrongPerson = new FormTarget("/reports/wrong-person"),
    };

    public static WaitingContent Waiting() => new(Centre,
    [
        new(Half(2020, 1), 4, "",
        [
            new(
                CheckKind.VisitsChanged,
                "Det er registrert 1 700 besøk i første halvår 2020, mot 3 451 i første halvår 2019 (−50,7 %).",
                "Senteret var stengt på grunn av pandemien (12.03.2020–04.05.2020)."),
            new(CheckKind.RejectedRows, "3 registreringer i perioden er ikke talt med.", ""),
        ]),
        new(Half(2020, 2), 1, "Alt er forklart. Rapportene godkjennes automatisk 22.01.2021 kl. 10.12 hvis ingen holder dem tilbake.", []),
    ],
        new FormTarget("/waiting"));

    private static FigureSeries Series(Quantity quantity, params long?[] numbers) => new(
        quantity,
        [
            .. numbers.Select((number, index) => new PeriodFigure(
                Half(2018 + index / 2, 1 + index % 2), number is null ? Figure.Hidden : new Figure(number))),
        ]);

    private static PeriodReport Released(int year, int half, params ReleasedVersion[] versions) => new(Half(year, half), versions);

    private static ReleasedVersion Version(int year, int half, int number, string at, VersionChanges? changes = null)
    {
        var address = $"/reports/{year}-H{half}/{number}";
        return new(number, DateTimeOffset.Parse(at, null),
        [
            new(ReportFileKind.Workbook, $"{address}/workbook", 48_212),
            new(ReportFileKind.Pdf, $"{address}/pdf", 1_234_567),
            new(ReportFileKind.Tables, $"{address}/tables", 9_100),
        ],
            changes);
    }
}
