// The function app on Flex Consumption. Its settings are those of local.settings.sample.json; a test compares the two.

@description('Where the app is placed.')
param location string

@description('Makes the names unique.')
param uniqueSuffix string

@description('The most instances the app scales out to.')
param maximumInstanceCount int

@description('The storage account of tables, queues and blobs.')
param storageAccountName string

@description('The address of the container that deployments are put in.')
param packagesContainerUri string

@description('Where telemetry is sent.')
param insightsConnectionString string

@description('When changed visits are collected.')
param collectSchedule string

@description('When everything is counted anew.')
param recountSchedule string

@description('When the reports of ended periods are requested.')
param requestSchedule string

@description('How far before the last reading a change still counts as new.')
param collectionTimestampOverlap string

@description('How many partitions of the table of visits are read at once.')
param collectionParallelReads int

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-reporting-${uniqueSuffix}'
  location: location
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-reporting-${uniqueSuffix}'
  location: location
  kind: 'functionapp,linux'
  tags: {
    'azd-service-name': 'functions'
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      // Here, not in the setting FUNCTIONS_WORKER_RUNTIME, which Flex Consumption refuses.
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packagesContainerUri
          authentication: {
            type: 'SystemAssignedIdentity'
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstanceCount
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'AzureWebJobsStorage__accountName', value: storageAccountName }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnectionString }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'Authorization=AAD' }
        { name: 'CollectSchedule', value: collectSchedule }
        { name: 'RecountSchedule', value: recountSchedule }
        { name: 'RequestSchedule', value: requestSchedule }
        { name: 'Collection__TimestampOverlap', value: collectionTimestampOverlap }
        { name: 'Collection__ParallelReads', value: string(collectionParallelReads) }
      ]
    }
  }
}

@description('The name of the app.')
output name string = app.name

@description('Where the app answers HTTP.')
output url string = 'https://${app.properties.defaultHostName}'

@description('The managed identity of the app, which roles are given to.')
output principalId string = app.identity.principalId
