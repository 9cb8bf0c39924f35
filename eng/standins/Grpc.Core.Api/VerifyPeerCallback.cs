namespace Grpc.Core;

/// <summary>Says whether a TLS peer is the one wanted.</summary>
public delegate bool VerifyPeerCallback(VerifyPeerContext context);
