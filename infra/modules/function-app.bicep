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

@description('The vault of the keys that pseudonyms are made under.')
param keyVaultName string

@description('The version of the key that pseudonyms are made under.')
param pseudonymKeyVersion int

@description('The version of the key that was used before; 0 for none.')
param pseudonymPreviousKeyVersion int

@description('When changed visits are collected.')
param collectSchedule string

@description('When everything is counted anew.')
param recountSchedule string

@description('When what is owed is entered into the ledger and followed up.')
param reconcileSchedule string

@description('When visits that no report can need any more are deleted.')
param retentionSchedule string

@description('How many months visits are kept after the last report that has figures from them can be revised.')
param retentionKeepMonths int

@description('Whether it is only recorded what would be deleted.')
param retentionDryRun bool

@description('How far before the last reading a change still counts as new.')
param collectionTimestampOverlap string

@description('How many partitions of the table of visits are read at once.')
param collectionParallelReads int

@description('How many days after it is owed a report that has not arrived is logged as an error.')
param ledgerOverdueDays int

@description('The address that links in e-mails begin with; empty for the app\'s own.')
param deliveryPublicAddress string

@description('How often handing a report over is tried.')
param deliveryMostAttempts int

@description('The wait after the first attempt to hand a report over that failed.')
param deliveryRetryAfter string

@description('The mail server; empty for none.')
param mailHost string

@description('The mail server\'s port.')
param mailPort int

@description('Whom to log in to the mail server as; empty for no login.')
param mailUserName string

@description('The password of mailUserName, or a reference to a secret in Key Vault.')
@secure()
param mailPassword string

@description('The address that mail is from.')
param mailFrom string

@description('How the connection to the mail server is protected.')
param mailEncryption string

@description('How long handing over one message may take in all.')
param mailTimeout string

var appName = 'func-reporting-${uniqueSuffix}'

// The default host name, which an app cannot read from itself while its settings are made.
var appAddress = 'https://${appName}.azurewebsites.net'

// The app reads a secret as a setting; as long as the vault has none of that name, it finds this text and takes it for no key.
var keyReference = '@Microsoft.KeyVault(VaultName=${keyVaultName};SecretName=pseudonym-key-'

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
  name: appName
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
        { name: 'ReconcileSchedule', value: reconcileSchedule }
        { name: 'RetentionSchedule', value: retentionSchedule }
        { name: 'Retention__KeepMonths', value: string(retentionKeepMonths) }
        { name: 'Retention__DryRun', value: string(retentionDryRun) }
        { name: 'Collection__TimestampOverlap', value: collectionTimestampOverlap }
        { name: 'Collection__ParallelReads', value: string(collectionParallelReads) }
        { name: 'Ledger__OverdueDays', value: string(ledgerOverdueDays) }
        { name: 'Delivery__PublicAddress', value: empty(deliveryPublicAddress) ? '${appAddress}/' : deliveryPublicAddress }
        { name: 'Delivery__MostAttempts', value: string(deliveryMostAttempts) }
        { name: 'Delivery__RetryAfter', value: deliveryRetryAfter }
        { name: 'Pseudonyms__Key', value: '${keyReference}${pseudonymKeyVersion})' }
        { name: 'Pseudonyms__KeyVersion', value: string(pseudonymKeyVersion) }
        { name: 'Pseudonyms__PreviousKey', value: pseudonymPreviousKeyVersion == 0 ? '' : '${keyReference}${pseudonymPreviousKeyVersion})' }
        { name: 'Pseudonyms__PreviousKeyVersion', value: string(pseudonymPreviousKeyVersion) }
        { name: 'Mail__Host', value: mailHost }
        { name: 'Mail__Port', value: string(mailPort) }
        { name: 'Mail__UserName', value: mailUserName }
        { name: 'Mail__Password', value: mailPassword }
        { name: 'Mail__From', value: mailFrom }
        { name: 'Mail__Encryption', value: mailEncryption }
        { name: 'Mail__Timeout', value: mailTimeout }
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
