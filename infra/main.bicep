// Everything that a centre needs in Azure. Parameters without a default are asked for by `azd up`; main.parameters.json says
// by which name `azd env set` sets each of the others.

targetScope = 'subscription'

@description('Names this installation, for example prod; every resource name derives from it.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('Where everything is placed; it must offer Flex Consumption.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('Who is told by e-mail when something wants a person: the alerts, and the budget.')
@minLength(3)
param alertEmail string

@description('What a month may cost before somebody is told, in the currency of the subscription.')
@minValue(1)
param monthlyBudget int = 25

@description('The first day of the month in which the budget was made, which Azure lets nobody change. Left to itself: azd remembers it by the output of that name.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('The mail server that reports are announced through, as its certificate names it; empty for none.')
param mailHost string = ''

@description('The mail server\'s port for handing mail in; 0 for the program\'s default.')
@minValue(0)
@maxValue(65535)
param mailPort int = 0

@description('Whom to log in to the mail server as; empty to send without logging in.')
param mailUserName string = ''

@description('The password of mailUserName, or a reference to a secret: @Microsoft.KeyVault(SecretUri=…).')
@secure()
param mailPassword string = ''

@description('The address that mail is from, and that undeliverable mail comes back to.')
param mailFrom string = ''

@description('The address that links in e-mails begin with, such as https://reports.example.org/; empty for the app\'s own.')
param publicAddress string = ''

@description('Settings of the app by their names.')
type settings = {
  @description('What a setting is set to.')
  *: string
}

@description('Further settings of docs/settings.md, such as {"Retention__DryRun": "false"}; they win over those set here.')
param appSettings settings = {}

@description('The version of the key that pseudonyms are made under; the vault holds it as the secret pseudonym-key-{version}.')
@minValue(1)
param pseudonymKeyVersion int = 1

@description('The version of the key that was used before, as long as it is needed; 0 for none.')
@minValue(0)
param pseudonymPreviousKeyVersion int = 0

@description('The object id of the Entra group of those who edit the configuration and download reports; empty for none.')
param operatorGroupId string = ''

@description('The object id of the Entra group of those who put pseudonym keys into the vault; empty for none.')
param keyHolderGroupId string = ''

@description('The object ids of the identities of the systems that write visits.')
param sourcePrincipalIds string[] = []

@description('The client id of the Entra app registration that staff sign in by; empty: nobody can sign in.')
param staffClientId string = ''

@description('When changed visits are collected: second minute hour day month weekday, in UTC.')
param collectSchedule string = '0 0 1 * * *'

@description('When everything is counted anew, in UTC.')
param recountSchedule string = '0 0 3 * * 0'

@description('When what is owed is entered into the ledger and followed up, in UTC; after collectSchedule.')
param reconcileSchedule string = '0 0 5 * * *'

@description('When the ledger is written to a file that it can be restored from, in UTC; after reconcileSchedule.')
param exportSchedule string = '0 0 6 * * *'

@description('When visits that no report can need any more are deleted, in UTC.')
param retentionSchedule string = '0 0 7 2 * *'

@description('How many days a deleted or overwritten blob, and an export of the ledger, can be brought back.')
@minValue(7)
@maxValue(365)
param recoveryDays int = 90

@description('How many days a released report can be neither changed nor deleted, unless an owner of the subscription first takes the policy off.')
@minValue(1)
@maxValue(146000)
param reportsImmutableDays int = 1826

@description('How many days logs and metrics are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('How many gigabytes of logs a day are taken at most, which bounds what they cost.')
@minValue(1)
param logDailyCapGb int = 1

@description('How storage is replicated: within one zone (LRS) or across three (ZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('The memory of an instance in megabytes; docs/performance.md has what a large centre needs.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances the function app scales out to.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Whether the app runs across zones. That keeps instances always ready, for some 250 dollars a month, and a report can wait an hour.')
param zoneRedundant bool = false

@description('Whether storage and vault are reached through a private network alone; some 35 dollars a month. Sources and operators must then be in it, too.')
param privateNetwork bool = false

@description('Makes names unique, and the same each time.')
var uniqueSuffix = uniqueString(subscription().id, environmentName, location)
@description('The names of what is made in one module and used in another; not told by one to the other, so that a preview knows them, too.')
var names = {
  identity: 'id-reporting-${uniqueSuffix}'
  storageAccount: 'streport${uniqueSuffix}'
  keyVault: 'kv-report-${uniqueSuffix}'
  insights: 'appi-reporting-${uniqueSuffix}'
}

@description('What azd finds the installation by.')
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-reporting-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    location: location
    name: names.identity
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    location: location
    uniqueSuffix: uniqueSuffix
    storageAccountName: names.storageAccount
    keyVaultName: names.keyVault
  }
  dependsOn: [storage, keyVault]
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    location: location
    uniqueSuffix: uniqueSuffix
    insightsName: names.insights
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    name: names.storageAccount
    redundancy: storageRedundancy
    recoveryDays: recoveryDays
    reportsImmutableDays: reportsImmutableDays
    isPrivate: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
  }
}

module keyVault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    location: location
    name: names.keyVault
    isPrivate: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
  }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    identityName: names.identity
    principalId: identity.outputs.principalId
    operatorGroupId: operatorGroupId
    sourcePrincipalIds: sourcePrincipalIds
    keyHolderGroupId: keyHolderGroupId
    keyVaultName: names.keyVault
    storageAccountName: names.storageAccount
    insightsName: names.insights
  }
  dependsOn: [storage, keyVault, monitoring]
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  params: {
    location: location
    uniqueSuffix: uniqueSuffix
    identityId: identity.outputs.identityId
    identityClientId: identity.outputs.clientId
    workspaceId: monitoring.outputs.workspaceId
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    zoneRedundant: zoneRedundant
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    storageAccountName: names.storageAccount
    packagesContainerUri: storage.outputs.packagesContainerUri
    insightsConnectionString: monitoring.outputs.connectionString
    keyVaultName: names.keyVault
    pseudonymKeyVersion: pseudonymKeyVersion
    pseudonymPreviousKeyVersion: pseudonymPreviousKeyVersion
    staffClientId: staffClientId
    publicAddress: publicAddress
    schedules: {
      CollectSchedule: collectSchedule
      RecountSchedule: recountSchedule
      ReconcileSchedule: reconcileSchedule
      ExportSchedule: exportSchedule
      RetentionSchedule: retentionSchedule
    }
    mail: empty(mailHost)
      ? {}
      : union(
          { Mail__Host: mailHost, Mail__From: mailFrom },
          mailPort == 0 ? {} : { Mail__Port: string(mailPort) },
          empty(mailUserName) ? {} : { Mail__UserName: mailUserName }
        )
    mailPassword: mailPassword
    appSettings: appSettings
  }
  // The app cannot start before it may read its program and open its storage account.
  dependsOn: [roles]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    uniqueSuffix: uniqueSuffix
    email: alertEmail
    workspaceId: monitoring.outputs.workspaceId
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: {
    monthlyBudget: monthlyBudget
    firstDay: budgetStart
    email: alertEmail
  }
}

@description('The parameter budgetStart of every later deployment.')
output BUDGET_START string = budgetStart

@description('The resource group that holds everything.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The storage account that source systems write to and the operator configures.')
output STORAGE_ACCOUNT_NAME string = names.storageAccount

@description('The name of the function app.')
output FUNCTION_APP_NAME string = functionApp.outputs.name

@description('Where the function app answers HTTP.')
output FUNCTION_APP_URL string = functionApp.outputs.url

@description('The vault that pseudonym keys are put into.')
output KEY_VAULT_NAME string = names.keyVault
