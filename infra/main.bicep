targetScope = 'subscription'

@description('Names this installation, for example prod; every resource name derives from it.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Where everything is placed. It must offer Flex Consumption.')
@minLength(1)
param location string = 'norwayeast'

@description('How storage is replicated: within one zone (LRS) or across three (ZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('How many days a deleted or overwritten blob can be brought back.')
@minValue(7)
@maxValue(365)
param blobRecoveryDays int = 90

@description('How many days logs and metrics are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('The most instances the function app scales out to.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('When changed visits are collected: second minute hour day month weekday, in UTC.')
param collectSchedule string = '0 0 1 * * *'

@description('When everything is counted anew, in UTC.')
param recountSchedule string = '0 0 3 * * 0'

@description('When what is owed is entered into the ledger and followed up, in UTC. After collectSchedule.')
param reconcileSchedule string = '0 0 5 * * *'

@description('When visits that no report can need any more are deleted, in UTC.')
param retentionSchedule string = '0 0 7 2 * *'

@description('How many months a calendar year\'s visits are kept after the last report that has figures from it can be revised.')
@minValue(1)
@maxValue(120)
param retentionKeepMonths int = 12

@description('Whether it is only recorded what would be deleted.')
param retentionDryRun bool = true

@description('How far before the last reading a change still counts as new: 00:00:00 to 1.00:00:00.')
param collectionTimestampOverlap string = '00:10:00'

@description('How many partitions of the table of visits are read at once.')
@minValue(1)
@maxValue(256)
param collectionParallelReads int = 32

@description('How many days after it is owed a report that has not arrived is logged as an error, every day.')
@minValue(0)
@maxValue(366)
param ledgerOverdueDays int = 30

@description('The address that links in e-mails begin with, such as https://reports.example.org/; empty for the function app\'s own.')
param deliveryPublicAddress string = ''

@description('How often handing a report over is tried before a person must see to it.')
@minValue(1)
@maxValue(100)
param deliveryMostAttempts int = 10

@description('The wait after the first attempt to hand a report over that failed; it doubles up to 12 hours. 00:01:00 to 12:00:00.')
param deliveryRetryAfter string = '00:05:00'

@description('The mail server that reports are announced through, as its certificate names it; empty for none.')
param mailHost string = ''

@description('The mail server\'s port for handing mail in.')
@minValue(1)
@maxValue(65535)
param mailPort int = 587

@description('Whom to log in to the mail server as; empty to send without logging in.')
param mailUserName string = ''

@description('The password of mailUserName, or a reference to a secret: @Microsoft.KeyVault(SecretUri=…).')
@secure()
param mailPassword string = ''

@description('The address that mail is from, and that undeliverable mail comes back to.')
param mailFrom string = ''

@description('StartTls, or None for a relay that needs no login and no encryption.')
@allowed(['StartTls', 'None'])
param mailEncryption string = 'StartTls'

@description('How long handing over one message may take in all: 00:00:01 to 00:05:00.')
param mailTimeout string = '00:02:00'

@description('The version of the key that pseudonyms are made under; the vault holds it as the secret pseudonym-key-{version}.')
@minValue(1)
param pseudonymKeyVersion int = 1

@description('The version of the key that was used before, as long as it is needed; 0 for none.')
@minValue(0)
param pseudonymPreviousKeyVersion int = 0

@description('The object id of the Entra group of those who put pseudonym keys into the vault; empty for none.')
param keyHolderGroupId string = ''

@description('The object id of the Entra group of those who edit the configuration and download reports; empty for none.')
param operatorGroupId string = ''

@description('The object ids of the identities of the systems that write visits.')
param sourcePrincipalIds array = []

var uniqueSuffix = uniqueString(subscription().id, environmentName, location)

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-reporting-${environmentName}'
  location: location
  tags: {
    'azd-env-name': environmentName
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    location: location
    uniqueSuffix: uniqueSuffix
    retentionDays: logRetentionDays
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    location: location
    uniqueSuffix: uniqueSuffix
    redundancy: storageRedundancy
    recoveryDays: blobRecoveryDays
  }
}

module keyVault 'modules/key-vault.bicep' = {
  name: 'key-vault'
  scope: group
  params: {
    location: location
    uniqueSuffix: uniqueSuffix
  }
}

module functionApp 'modules/function-app.bicep' = {
  name: 'function-app'
  scope: group
  params: {
    location: location
    uniqueSuffix: uniqueSuffix
    maximumInstanceCount: maximumInstanceCount
    storageAccountName: storage.outputs.accountName
    packagesContainerUri: storage.outputs.packagesContainerUri
    insightsConnectionString: monitoring.outputs.connectionString
    keyVaultName: keyVault.outputs.name
    pseudonymKeyVersion: pseudonymKeyVersion
    pseudonymPreviousKeyVersion: pseudonymPreviousKeyVersion
    collectSchedule: collectSchedule
    recountSchedule: recountSchedule
    reconcileSchedule: reconcileSchedule
    retentionSchedule: retentionSchedule
    retentionKeepMonths: retentionKeepMonths
    retentionDryRun: retentionDryRun
    collectionTimestampOverlap: collectionTimestampOverlap
    collectionParallelReads: collectionParallelReads
    ledgerOverdueDays: ledgerOverdueDays
    deliveryPublicAddress: deliveryPublicAddress
    deliveryMostAttempts: deliveryMostAttempts
    deliveryRetryAfter: deliveryRetryAfter
    mailHost: mailHost
    mailPort: mailPort
    mailUserName: mailUserName
    mailPassword: mailPassword
    mailFrom: mailFrom
    mailEncryption: mailEncryption
    mailTimeout: mailTimeout
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    principalId: functionApp.outputs.principalId
    operatorGroupId: operatorGroupId
    sourcePrincipalIds: sourcePrincipalIds
    keyHolderGroupId: keyHolderGroupId
    keyVaultName: keyVault.outputs.name
    storageAccountName: storage.outputs.accountName
    insightsName: monitoring.outputs.insightsName
  }
}

@description('The resource group that holds everything.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The storage account that source systems write to and the operator configures.')
output STORAGE_ACCOUNT_NAME string = storage.outputs.accountName

@description('The name of the function app.')
output FUNCTION_APP_NAME string = functionApp.outputs.name

@description('Where the function app answers HTTP.')
output FUNCTION_APP_URL string = functionApp.outputs.url

@description('The vault that pseudonym keys are put into.')
output KEY_VAULT_NAME string = keyVault.outputs.name
