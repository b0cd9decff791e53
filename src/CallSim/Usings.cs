global using CallSim.Engine;
global using CallSim.Engine.Randomness;
global using CallSim.Engine.Timers;
