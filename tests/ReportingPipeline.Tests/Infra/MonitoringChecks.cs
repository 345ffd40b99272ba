using System.Text.RegularExpressions;

namespace ReportingPipeline.Tests.Infra;

/// <summary>What is watched, and what is told of it.</summary>
internal static partial class MonitoringChecks
{
    public static async Task Alerts(InfraFolder infra, Comparison compare)
    {
        var usual = await infra.Usual;
        var rules = usual.Of("Microsoft.Insights/scheduledQueryRules").ToList();
        compare.SameSet(
            ["failed-deliveries", "failed-steps", "failed-timers", "given-up", "no-reconciliation", "overdue"],
            rules.Select(rule => Deployment.NameOf(rule)["alert-".Length..]),
            "alerts");
        foreach (var rule in rules)
        {
            compare.Same("True", Deployment.Value(rule, "properties.enabled"), Deployment.NameOf(rule));
            var told = rule.GetProperty("properties").GetProperty("actions").GetProperty("actionGroups").GetArrayLength();
            compare.Same("1", $"{told}", Deployment.NameOf(rule));
        }

        compare.Value(usual, "Microsoft.Insights/actionGroups", "properties.emailReceivers.0.emailAddress", "operator@example.org");
        compare.Value(usual, "Microsoft.Consumption/budgets", "properties.notifications.spent.contactEmails.0", "operator@example.org");
        compare.Value(await infra.Everything, "Microsoft.Consumption/budgets", "properties.amount", "77");
        compare.Value(await infra.Everything, "Microsoft.Consumption/budgets", "properties.timePeriod.startDate", "2026-05-01");
        compare.SameSet(
            ["audit", "audit", "audit", "host"], usual.NamesOf("Microsoft.Insights/diagnosticSettings"), "logs of what people do");
    }

    public static async Task Queries(InfraFolder infra, Comparison compare)
    {
        var usual = await infra.Usual;
        var ofAlerts = usual.Of("Microsoft.Insights/scheduledQueryRules")
            .Select(rule => Deployment.Value(rule, "properties.criteria.allOf.0.query")!);
        var ofOperators = usual.Of("Microsoft.OperationalInsights/queryPacks/queries")
            .Select(query => Deployment.Value(query, "properties.body")!);
        var asked = ofAlerts.Concat(ofOperators).ToList();
        var names = asked.SelectMany(query => SingleQuoted().Matches(query)).Select(match => match.Groups[1].Value).ToHashSet();
        compare.SameSet([], names.Except(TelemetryNames.All), "names in queries that nothing is measured by");
        compare.SameSet([], TelemetryNames.Instruments.Except(names), "measured, and asked for by nobody");
        compare.Counted(names.Count + TelemetryNames.Instruments.Count);
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex SingleQuoted();
}
