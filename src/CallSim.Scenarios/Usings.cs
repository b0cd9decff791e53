global using System.Collections.Immutable;
global using CallSim.Engine;
global using CallSim.Engine.Randomness;
global using CallSim.Model;
global using CallSim.Scenarios.Grammar;
global using CallSim.Scenarios.Tree;
global using CallSim.Tables;
