# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # A module whose constants are the values that a property may have: texts as Symbols, numbers and Booleans as they
      # are. A value that is not among them is one that a newer server knows: it is kept.
      #
      # @api private
      module Enum
        include SorbetAliases

        # What Sorbet's constants are called after.
        KINDS = {
          Symbol => "Symbol",
          Integer => "Integer",
          Float => "Float",
          TrueClass => "Boolean",
          FalseClass => "Boolean"
        }.freeze
        private_constant :KINDS

        # All values.
        #
        # @return [Array<Symbol, Integer, Float, Boolean>]
        def values
          # Ruby does not promise to list constants in the order in which they are written.
          @values ||= constants(false).sort_by { |name| const_source_location(name, false) || [] }
                                      .map { |name| const_get(name, false) }
                                      .reject { |value| value.is_a?(Module) }
                                      .freeze
        end

        # @param other [Object]
        # @return [Boolean]
        def ===(other) = values.include?(other)

        # @param other [Object]
        # @return [Boolean]
        def ==(other)
          return super unless other.is_a?(Module) && other.singleton_class.include?(Enum)

          equal?(other) || values.to_set == other.values.to_set
        end

        # @return [Integer]
        def hash = values.to_set.hash
        alias_method :eql?, :==

        # @api private
        def coerce(value, _wire)
          case value
          when Symbol, nil then value
          when String then texts? || values.empty? ? value.to_sym : value
          when Float then integral(value)
          when Numeric, true, false then value
          else raise Errors::ConversionError.new(value, inspect)
          end
        end

        # @api private
        def dump(value) = Converter.dump_any(value)

        # @api private
        def fit(value, _wire, _depth)
          known = values.include?(value) || (value.is_a?(String) && texts? && values.include?(value.to_sym))
          return 3 if known

          0 if values.any? { |each| each.instance_of?(value.class) } || (value.is_a?(String) && texts?)
        end

        private

        def texts? = values.first.is_a?(Symbol)

        # JSON knows no difference between 1 and 1.0.
        def integral(value) = values.find { |each| each == value } || value

        def sorbet_alias(name)
          kind = KINDS.fetch(values.first.class, "Symbol")
          boolean = kind == "Boolean"
          plain = boolean ? T::Boolean : Object.const_get(kind)
          case name
          when :"Tagged#{kind}" then boolean ? plain : T.all(plain, self)
          when :"Or#{kind}" then kind == "Symbol" ? T.any(Symbol, String) : plain
          end
        end
      end
    end
  end
end
