namespace ReportingPipeline.Tests.Infra;

/// <summary>Mistakes that a clean build does not see, each found by the check that is named.</summary>
public class SabotageTests
{
    /// <summary>The file, what stands in it and what is put there, and the check that finds it.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "modules/storage.bicep", "param redundancy string", "param redundancy", "Compiler" },
        { "main.bicep", "param instanceMemoryMB int = 2048", "param instanceMemoryMB int = 1024", "Compiler" },
        { "modules/storage.bicep", "Microsoft.Storage/storageAccounts/queueServices/queues@", "Microsoft.Storage/storageAccounts/queueServices/queue@", "Compiler" },
        { "main.bicep", "targetScope = 'subscription'", "targetScope  = 'subscription'", "Format" },
        { "modules/storage.bicep", "'report-steps-poison'", "'report-steps-poisoned'", "StorageOfTheProduct" },
        { "modules/storage.bicep", "'RejectedVisits'", "'RejectedVisit'", "StorageOfTheProduct" },
        { "modules/storage.bicep", "    allowSharedKeyAccess: false", "    // allowSharedKeyAccess: false", "ClosedAccount" },
        { "modules/storage.bicep", "'TLS1_2'", "'TLS1_1'", "ClosedAccount" },
        { "modules/storage.bicep", "isPrivate ? 'Disabled' : 'Enabled'", "'Enabled'", "ClosedAccount" },
        { "modules/storage.bicep", "daysAfterCreationGreaterThan: 1\n", "daysAfterCreationGreaterThan: recoveryDays\n", "WhatIsKept" },
        { "modules/key-vault.bicep", "'CanNotDelete'", "'NotSpecified'", "WhatIsKept" },
        { "modules/storage.bicep", "  name: 'reports'", "  name: 'drafts'", "WhatIsKept" },
        { "modules/function-app.bicep", "httpsOnly: true", "httpsOnly: false", "FunctionApp" },
        { "modules/function-app.bicep", "version: '10.0'", "version: '9.0'", "FunctionApp" },
        { "main.bicep", "param instanceMemoryMB int = 2048", "param instanceMemoryMB int = 512", "FunctionApp" },
        { "modules/function-app.bicep", "    name: 'scm'\n    properties: {\n      allow: false", "    name: 'scm'\n    properties: {\n      allow: true", "FunctionApp" },
        { "modules/function-app.bicep", "        tokenStore: {\n          enabled: true", "        tokenStore: {\n          enabled: false", "FunctionApp" },
        { "modules/function-app.bicep", "Access__Audience: staffClientId", "Access__Audience: identityClientId", "FunctionApp" },
        { "main.bicep", "      ReconcileSchedule:", "      ReconcilingSchedule:", "SettingNames" },
        { "main.bicep", "Mail__From: mailFrom", "Mail__From: mailHost", "Compiler" },
        { "main.bicep", "Mail__Host: mailHost, Mail__From: mailFrom", "Mail__Host: mailFrom, Mail__From: mailHost", "SettingValues" },
        { "main.bicep", "CollectSchedule: collectSchedule\n      RecountSchedule: recountSchedule", "CollectSchedule: recountSchedule\n      RecountSchedule: collectSchedule", "SettingValues" },
        { "modules/roles.bicep", "'974c5e8b-45b9-4653-ba55-5f855dd0fb88'", "'974c5e8b-45b9-4653-ba55-5f855dd0fb89'", "RolesAndNoMore" },
        { "modules/roles.bicep", "StringLike \\'drop-*\\'", "StringLike \\'*\\'", "RolesAndNoMore" },
        { "modules/roles.bicep", "  scope: account::blobs::configuration\n", "  scope: account\n", "RolesAndNoMore" },
        { "modules/alerts.bicep", "actionGroups: [people.id]", "actionGroups: []", "Alerts" },
        { "queries/alerts/overdue.kql", "reporting.reports.overdue", "reporting.report.overdue", "Queries" },
        { "modules/function-app.bicep", "'azd-service-name': 'functions'", "'azd-service-name': 'function'", "AzdFiles" },
        { "azure.yaml", "../functions/ReportingPipeline", "../function/ReportingPipeline", "AzdFiles" },
        { "main.parameters.json", "${ALERT_EMAIL}", "${ALERT_EMAIL=nobody@example.org}", "AzdFiles" },
        { "main.bicep", "  dependsOn: [roles]\n", "", "RolesFirst" },
        { "main.bicep", "output BUDGET_START string = budgetStart", "output BUDGET_STARTS string = budgetStart", "AzdFiles" },
        { "main.bicep", "param storageRedundancy string = 'Standard_ZRS'", "param storageRedundancy string = 'Standard_LRS'", "Choices" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Deployment_WithAMistake_IsFoundByItsCheck(string file, string text, string mistake, string check)
    {
        using var infra = new InfraFolder();
        infra.Change(file, text, mistake);
        var compared = new Comparison();

        await DeploymentChecks.All[check](infra, compared);

        Assert.NotEmpty(compared.Wrong);
    }
}
