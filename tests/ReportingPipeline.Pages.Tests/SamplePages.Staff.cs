using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Pages.Waiting;

namespace ReportingPipeline.Pages.Tests;

/// <content>The pages of staff.</content>
internal static partial class SamplePages
{
    public const string CentreId = "sagatun";

    private static DateTimeOffset Morning => new(2021, 1, 20, 6, 0, 0, TimeSpan.Zero);

    /// <summary>A run that goes on.</summary>
    public static SamplePage Running => SamplePage.Of("running", Run(), StaffAddresses.Run(CentreId));

    /// <summary>The same run at its end.</summary>
    public static SamplePage Ended =>
        SamplePage.Of(
            "ended",
            Run() with { Parts = [.. Run().Parts.Select(part => part with { State = RunState.Done })] },
            StaffAddresses.Run(CentreId));

    public static BoardContent Board() => new([new(CentreId, Centre, Morning,
    [
        new(Half(2020, 2),
        [
            new("sagatun_2020-H2_hamar", "Hamar", 1, ReportStatus.WaitingForApproval, null),
            new("sagatun_2020-H2_stange", "Stange", 1, ReportStatus.WaitingForExplanation, null),
            new("sagatun_2020-H2_ringsaker", "Ringsaker", 1, ReportStatus.WaitingForExplanation, null),
            new("sagatun_2020-H2_loten", "Løten", null, ReportStatus.WaitingToBeBuilt, null),
        ]),
        new(Half(2020, 1),
        [
            new("sagatun_2020-H1_hamar", "Hamar", 1, ReportStatus.Delivered, null),
            new("sagatun_2020-H1_stange", "Stange", 2, ReportStatus.Bounced, "550 5.1.1 The address is unknown."),
        ]),
        new(Half(2019, 2), [new("sagatun_2019-H2_hamar", "Hamar", 2, ReportStatus.Delivered, null)]),
    ])
    {
        Ongoing = new(
            Half(2021, 1),
            [new("sagatun_2021-H1_hamar", "Hamar", 0, ReportStatus.Preview, null)],
            new FormTarget(StaffAddresses.Previews(CentreId))),
    }]);

    private static BoardContent Quiet() =>
        new([new(CentreId, Centre, Morning, [Board().Centres[0].Periods[2]]), new("bikuben", "Bikuben", null, [])]);

    public static StaffReportContent Report() => new(
        "sagatun_2020-H1_hamar", Centre, "Hamar", Half(2020, 1), 1, ReportStatus.WaitingForExplanation)
    {
        Checks =
        [
            new(Verdict.Explain, Waiting().Periods[0].Checks[0].Sentence, null),
            new(Verdict.Explain, "Det er 41 brukere i første halvår 2020, mot 62 i første halvår 2019.",
                new Decision("Kari Nordmann", "Vi tok bare imot faste brukere etter 4. mai.", Morning)),
            new(Verdict.Ok, "Kontrolltelt mot registreringene: stemmer.", null),
        ],
        ToExplain = [Waiting().Periods[0].Checks[0]],
        Decide = new FormTarget(StaffAddresses.Report("sagatun_2020-H1_hamar")),
        Preview = new ReportPreview(Half(2019, 1),
        [
            new(Quantity.Visits, null, new Figure(3_451), new Figure(1_700)),
            new(Quantity.UserVisits, null, new Figure(2_674), new Figure(1_493)),
            new(Quantity.UniqueUsers, null, new Figure(62), new Figure(41)),
            new(Quantity.UniqueUsers, "Hamar", new Figure(44), new Figure(29)),
            new(Quantity.UniqueUsers, "Løten", Figure.NotCollected, new Figure(2)),
        ]),
        Files = [new(StaffFileKind.Draft, "/staff/reports/sagatun_2020-H1_hamar/draft")],
        Deliveries =
        [
            new(
                "sagatun_2020-H1_hamar_r1_email", "email", "post@hamar.example", OutboxState.Bounced, Morning, "550 5.1.1 Unknown",
                [OutboxState.RecordedByHand, OutboxState.Waiting]),
            new("sagatun_2020-H1_hamar_r1_drop", "drop", null, OutboxState.HandedOver, Morning, null, [OutboxState.RecordedByHand]),
        ],
        History =
        [
            new(1, 2, Morning, "Kari Nordmann", "usersChanged explained: Vi tok bare imot faste brukere.", ReportState.Checking),
            new(1, 1, Morning.AddDays(-1), Decision.System, "owed from 2020-07-15", ReportState.Owed),
        ],
    };

    private static StaffReportContent NotBegun =>
        new("sagatun_2020-H2_loten", Centre, "Løten", Half(2020, 2), Version: null, ReportStatus.WaitingToBeBuilt);

    private static FormInput Unexplained => new(
        new Dictionary<string, string> { ["comment"] = "Vi leter etter listene" },
        new Dictionary<string, FieldError> { [Waiting().Periods[0].Checks[0].Field] = new(FieldErrorKind.ExplanationMissing) });

    private static StaffDelivery WithoutReason => Report().Deliveries[0] with
    {
        Input = new FormInput(
            new Dictionary<string, string> { ["state"] = "waiting" },
            new Dictionary<string, FieldError> { ["comment"] = new(FieldErrorKind.ReasonToSendMissing) }),
    };

    public static CorrectionsContent Corrections() => new(Centre,
    [
        new(Half(2019, 1), "Hamar", 2, 0),
        new(Half(2019, 2), null, 0, 3),
    ],
        5)
    {
        TakeUp = new FormTarget(StaffAddresses.Corrections(CentreId)),
    };

    private static FormInput NoReasonToTakeUp => new(
        new Dictionary<string, string> { ["period"] = "2019-H2" },
        new Dictionary<string, FieldError> { ["comment"] = new(FieldErrorKind.ReasonToTakeUpMissing) });

    public static RejectedRowsContent Rejected() => new(Centre,
    [
        new("sagatun|2020-03", "8f1d", RejectionReason.UnknownKind),
        new("sagatun|2020-03", "91aa", RejectionReason.UnknownKind),
        new("sagatun|2020-04", "0c77", RejectionReason.DateOutsidePartition),
    ],
        412);

    public static ImportContent Import() => new(Centre, new FormTarget(StaffAddresses.Import(CentreId)))
    {
        Outcome = new ImportOutcome(118, 2, 40,
        [
            new(7, "date", "A date from 2018-01-01, when sagatun began to register, to today, 2021-01-20, written so or like 20.01.2021."),
            new(9, "kind", "One of user and other, or bruker and annen."),
            new(31, "line", "The line must have 4 fields, as many as the first line."),
        ],
            3),
    };

    public static RunContent Run() => new(Centre, new FormTarget(StaffAddresses.Run(CentreId)))
    {
        BeganAt = Morning,
        Parts =
        [
            new(RunPartKind.Collect, RunState.Done),
            new(RunPartKind.Reconcile, RunState.Done),
            new(RunPartKind.Build, RunState.Running, 3, 12),
            new(RunPartKind.Deliver, RunState.Waiting),
        ],
    };

    private static RunPart[] Stopped =>
    [
        new(RunPartKind.Collect, RunState.Failed),
        new(RunPartKind.Reconcile, RunState.Waiting),
        new(RunPartKind.Build, RunState.Waiting),
        new(RunPartKind.Deliver, RunState.Waiting),
    ];

    public static RegistrationContent Registration() =>
        new(
            Centre,
            new FormTarget(StaffAddresses.Visits(CentreId)),
            RegistrationContent.RowsAtATime,
            [("hamar", "Hamar"), ("loten", "Løten")]);

    private static FormInput NoFile =>
        FormInput.Empty with { Errors = new Dictionary<string, FieldError> { ["file"] = new(FieldErrorKind.FileMissing) } };

    private static FormInput Registered => new(
        new Dictionary<string, string>
        {
            ["date"] = "2021-01-19",
            ["kind-1"] = "user",
            ["id-1"] = "1042",
            ["municipality-1"] = "hamar",
            ["id-2"] = "7",
        },
        new Dictionary<string, FieldError> { ["kind-2"] = new(FieldErrorKind.KindMissing, 2) });

    private static IEnumerable<SamplePage> OfStaff() =>
    [
        SamplePage.Of("staff-board", Board(), StaffAddresses.Board),
        SamplePage.Of("staff-board-quiet", Quiet(), StaffAddresses.Board),
        SamplePage.Of("sign-in", new SignInContent(["administrator", "keyHolder", "staff.sagatun"], new FormTarget("/sign-in"))),
        SamplePage.Of("staff-report", Report(), ""),
        SamplePage.Of("staff-report-not-begun", NotBegun, ""),
        SamplePage.Of("staff-report-refused", Report() with { Input = Unexplained }, ""),
        SamplePage.Of("staff-report-delivery-refused", Report() with { Deliveries = [WithoutReason, Report().Deliveries[1]] }, ""),
        SamplePage.Of("staff-report-settled", Report() with { Outcome = DecisionOutcomeKind.Settled }, ""),
        SamplePage.Of("staff-corrections", Corrections(), StaffAddresses.Corrections(CentreId)),
        SamplePage.Of("staff-corrections-refused", Corrections() with { Input = NoReasonToTakeUp }, StaffAddresses.Corrections(CentreId)),
        SamplePage.Of(
            "staff-corrections-taken-up",
            Corrections() with { TakeUp = null, Outcome = DecisionOutcomeKind.TakenUp },
            StaffAddresses.Corrections(CentreId)),
        SamplePage.Of("staff-corrections-none", Corrections() with { Waiting = [] }, StaffAddresses.Corrections(CentreId)),
        SamplePage.Of("staff-rejected", Rejected(), StaffAddresses.Rejected(CentreId)),
        SamplePage.Of("staff-rejected-none", Rejected() with { Rows = [], InAll = 0 }, StaffAddresses.Rejected(CentreId)),
        SamplePage.Of("staff-import", Import(), StaffAddresses.Import(CentreId)),
        SamplePage.Of(
            "staff-import-running", Import() with { Outcome = null, Progress = new MonthsProgress(3, 12) }, StaffAddresses.Import(CentreId)),
        SamplePage.Of(
            "staff-import-given-up", Import() with { Outcome = null, Problem = ImportProblem.Interrupted }, StaffAddresses.Import(CentreId)),
        SamplePage.Of(
            "staff-import-other-key", Import() with { Outcome = null, Problem = ImportProblem.Key }, StaffAddresses.Import(CentreId)),
        SamplePage.Of("staff-import-no-file", Import() with { Outcome = null, Input = NoFile }, StaffAddresses.Import(CentreId)),
        SamplePage.Of("staff-run", Run(), StaffAddresses.Run(CentreId)),
        SamplePage.Of("staff-run-failed", Run() with { Parts = Stopped }, StaffAddresses.Run(CentreId)),
        SamplePage.Of("staff-run-idle", Run() with { BeganAt = null, Parts = [] }, StaffAddresses.Run(CentreId)),
        SamplePage.Of("staff-visits", Registration() with { Saved = 12 }, StaffAddresses.Visits(CentreId)),
        SamplePage.Of("staff-visits-refused", Registration() with { Input = Registered }, StaffAddresses.Visits(CentreId)),
    ];
}
