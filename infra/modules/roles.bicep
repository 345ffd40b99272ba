// Who may do what. The function app: its storage account, its telemetry and the secrets of its vault, and nothing else.
// Operators: they edit the configuration, and read released reports and what waits in drops, but neither the program nor drafts.
// Source systems: the table of visits. Holders of the pseudonym keys: the vault.

@description('The name of the function app\'s identity, which tells its assignments from others.')
param identityName string

@description('The identity of the function app.')
param principalId string

@description('The Entra group of those who edit the configuration and download reports; empty for none.')
param operatorGroupId string

@description('The identities of the systems that write visits.')
param sourcePrincipalIds string[]

@description('The Entra group of those who put pseudonym keys into the vault; empty for none.')
param keyHolderGroupId string

@description('The vault of the pseudonym keys.')
param keyVaultName string

@description('The storage account of tables, queues and blobs.')
param storageAccountName string

@description('The Application Insights component that telemetry is sent to.')
param insightsName string

@description('Built-in roles, by the ids that they have in every tenant.')
var roleIds = {
  StorageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  StorageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  StorageBlobDataReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  StorageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  StorageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  MonitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  KeyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  KeyVaultSecretsOfficer: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'
}

@description('What the app may do with the account. Of blobs the host asks for Owner, and not Contributor; it lets the app create drop containers, too.')
var appRoleIds = [
  roleIds.StorageBlobDataOwner
  roleIds.StorageQueueDataContributor
  roleIds.StorageTableDataContributor
]

@description('The type of a role.')
var roles = 'Microsoft.Authorization/roleDefinitions'

@description('Drops are made by the app when a municipality is first sent something by hand, so that no role can name them one by one.')
var ofReportsAndDrops = '((!(ActionMatches{\'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read\'})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals \'reports\') OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringLike \'drop-*\'))'

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' existing = {
  name: storageAccountName

  resource tables 'tableServices' existing = {
    name: 'default'

    resource visits 'tables' existing = {
      name: 'Visits'
    }
  }

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource configuration 'containers' existing = {
      name: 'configuration'
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' existing = {
  name: keyVaultName
}

resource storageAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for roleId in appRoleIds: {
    name: guid(account.id, identityName, roleId)
    scope: account
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId(roles, roleId)
    }
  }
]

resource insightsAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identityName, roleIds.MonitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(roles, roleIds.MonitoringMetricsPublisher)
  }
}

resource vaultAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identityName, roleIds.KeyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(roles, roleIds.KeyVaultSecretsUser)
  }
}

resource sourceAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for sourceId in sourcePrincipalIds: {
    name: guid(account::tables::visits.id, sourceId, roleIds.StorageTableDataContributor)
    scope: account::tables::visits
    properties: {
      principalId: sourceId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId(roles, roleIds.StorageTableDataContributor)
    }
  }
]

resource operatorsConfigure 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorGroupId)) {
  name: guid(account::blobs::configuration.id, operatorGroupId, roleIds.StorageBlobDataContributor)
  scope: account::blobs::configuration
  properties: {
    principalId: operatorGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId(roles, roleIds.StorageBlobDataContributor)
  }
}

resource operatorsRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorGroupId)) {
  name: guid(account.id, operatorGroupId, roleIds.StorageBlobDataReader)
  scope: account
  properties: {
    principalId: operatorGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId(roles, roleIds.StorageBlobDataReader)
    condition: ofReportsAndDrops
    conditionVersion: '2.0'
  }
}

resource keyHolderAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(keyHolderGroupId)) {
  name: guid(vault.id, keyHolderGroupId, roleIds.KeyVaultSecretsOfficer)
  scope: vault
  properties: {
    principalId: keyHolderGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId(roles, roleIds.KeyVaultSecretsOfficer)
  }
}
