// Logs and metrics of the function app: Application Insights on a Log Analytics workspace, both without keys.

@description('Where the workspace is placed.')
param location string

@description('Makes the names unique.')
param uniqueSuffix string

@description('How many days logs and metrics are kept.')
param retentionDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-reporting-${uniqueSuffix}'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    features: {
      disableLocalAuth: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-reporting-${uniqueSuffix}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

@description('The name of the Application Insights component.')
output insightsName string = insights.name

@description('Where the function app sends telemetry. It grants nothing by itself.')
output connectionString string = insights.properties.ConnectionString
