global using CallSim.Engine;
global using CallSim.Engine.Randomness;
