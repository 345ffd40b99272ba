// A network that storage and vault are reached through alone: a subnet for the app, and one with their private endpoints.

@description('Where the network is placed.')
param location string

@description('Makes the names unique.')
param uniqueSuffix string

@description('The storage account.')
param storageAccountName string

@description('The vault.')
param keyVaultName string

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' existing = {
  name: storageAccountName
}

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' existing = {
  name: keyVaultName
}

@description('What is reached privately, and the zone that its name is looked up in.')
var endpoints = [
  {
    name: 'blob'
    zone: 'privatelink.blob.${environment().suffixes.storage}'
  }
  {
    name: 'queue'
    zone: 'privatelink.queue.${environment().suffixes.storage}'
  }
  {
    name: 'table'
    zone: 'privatelink.table.${environment().suffixes.storage}'
  }
  {
    name: 'vault'
    zone: 'privatelink.vaultcore.azure.net'
  }
]

resource network 'Microsoft.Network/virtualNetworks@2026-03-01' = {
  name: 'vnet-reporting-${uniqueSuffix}'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.20.0.0/24']
    }
  }

  resource appSubnet 'subnets' = {
    name: 'app'
    properties: {
      addressPrefix: '10.20.0.0/26'
      delegations: [
        {
          name: 'flex-consumption'
          properties: {
            serviceName: 'Microsoft.App/environments'
          }
        }
      ]
    }
  }

  resource endpointSubnet 'subnets' = {
    name: 'endpoints'
    properties: {
      addressPrefix: '10.20.0.64/26'
    }
    // One at a time: a network that is being changed refuses another change.
    dependsOn: [appSubnet]
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for endpoint in endpoints: {
    name: endpoint.zone
    location: 'global'
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (endpoint, index) in endpoints: {
    parent: zones[index]
    name: 'reporting'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: network.id
      }
    }
  }
]

resource privateEndpoints 'Microsoft.Network/privateEndpoints@2026-03-01' = [
  for endpoint in endpoints: {
    name: 'pe-${endpoint.name}-${uniqueSuffix}'
    location: location
    properties: {
      subnet: {
        id: network::endpointSubnet.id
      }
      privateLinkServiceConnections: [
        {
          name: endpoint.name
          properties: {
            privateLinkServiceId: endpoint.name == 'vault' ? vault.id : account.id
            groupIds: [endpoint.name]
          }
        }
      ]
    }
  }
]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = [
  for (endpoint, index) in endpoints: {
    parent: privateEndpoints[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: endpoint.name
          properties: {
            privateDnsZoneId: zones[index].id
          }
        }
      ]
    }
  }
]

@description('The subnet that the app is put into.')
output appSubnetId string = network::appSubnet.id
