// The vault of the keys that pseudonyms are made under: the secret pseudonym-key-1, and one more for each new version. People
// put them there; losing one would make every count of users that goes on under it impossible, so nothing can be purged.

@description('Where the vault is placed.')
param location string

@description('Its name.')
param name string

@description('Whether the vault is reached through the private network alone.')
param isPrivate bool

@description('The workspace that is told who read or wrote a secret.')
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: vault
  properties: {
    level: 'CanNotDelete'
    notes: 'Without its keys no user can be counted across years any more.'
  }
}

// The one version before is older, and has no logs by category.
#disable-next-line use-recent-api-versions
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}
