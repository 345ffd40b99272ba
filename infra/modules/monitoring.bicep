// Logs, traces and metrics of the function app: Application Insights on a Log Analytics workspace, both without keys; and the
// five questions that an operator asks of them.

@description('Where the workspace is placed.')
param location string

@description('Makes the names unique.')
param uniqueSuffix string

@description('The name of the Application Insights component.')
param insightsName string

@description('How many days logs and metrics are kept.')
param retentionDays int

@description('How many gigabytes a day are taken at most.')
param dailyCapGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' = {
  name: 'log-reporting-${uniqueSuffix}'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyCapGb
    }
    features: {
      disableLocalAuth: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

@description('What an operator asks.')
var questions = [
  {
    title: 'Which reports are owed, and in which state are they?'
    query: loadTextContent('../queries/owed.kql')
  }
  {
    title: 'Which steps failed, and why?'
    query: loadTextContent('../queries/failures.kql')
  }
  {
    title: 'When was everything last collected and reconciled?'
    query: loadTextContent('../queries/nights.kql')
  }
  {
    title: 'What became of every delivery?'
    query: loadTextContent('../queries/deliveries.kql')
  }
  {
    title: 'How long does each step take?'
    query: loadTextContent('../queries/durations.kql')
  }
]

resource pack 'Microsoft.OperationalInsights/queryPacks@2026-03-01' = {
  name: 'pack-reporting-${uniqueSuffix}'
  location: location
  properties: {}
}

resource queries 'Microsoft.OperationalInsights/queryPacks/queries@2026-03-01' = [
  for question in questions: {
    parent: pack
    name: guid(pack.id, question.title)
    properties: {
      displayName: question.title
      body: question.query
      related: {
        categories: ['applications']
        resourceTypes: ['microsoft.operationalinsights/workspaces']
      }
    }
  }
]

@description('The id of the workspace that everything is logged to.')
output workspaceId string = workspace.id

@description('Where the function app sends telemetry. It grants nothing by itself.')
output connectionString string = insights.properties.ConnectionString
