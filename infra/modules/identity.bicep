// Who the function app is. An identity of its own, and not the app's, so that it has its roles before the app first starts.

@description('Where the identity is placed.')
param location string

@description('Its name.')
param name string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

@description('The id of the resource, which the app is given.')
output identityId string = identity.id

@description('The id that roles are given to.')
output principalId string = identity.properties.principalId

@description('The id that the app asks for tokens with.')
output clientId string = identity.properties.clientId
