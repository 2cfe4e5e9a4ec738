# frozen_string_literal: true

module OpenAI
  module Internal
    module Type
      # A module that stands for a value of one of several types.
      #
      # @api private
      module Union
        include SorbetAliases

        # One of the types.
        class Variant
          # @return [Object, nil] what the discriminator says of it.
          attr_reader :key

          def initialize(key, type, options)
            @key = key
            @declared = type || options[:enum] || options[:union]
            @const = options[:const]
          end

          # @return [Object] the converter.
          def type
            @type ||=
              if @const.nil?
                Converter.of(@declared)
              else
                Const.new(@const.is_a?(Proc) ? @const.call : @const)
              end
          end
        end

        # A type of one value.
        class Const
          # @return [Object]
          attr_reader :value

          # @param value [Symbol, Integer, Float, Boolean]
          def initialize(value)
            @value = value
          end

          # @return [Boolean]
          def ===(other)
            other == value || (other.is_a?(String) && value.is_a?(Symbol) && other.to_sym == value)
          end

          # @return [Object]
          def coerce(other, _wire)
            return value if self === other

            # What else is there is what a newer server says.
            value.is_a?(Symbol) && other.is_a?(String) ? other.to_sym : other
          end

          # @return [Object]
          def dump(other) = Converter.dump_any(other)

          # @return [Integer, nil]
          def fit(other, _wire, _depth) = (3 if self === other)

          # @return [Boolean]
          def ==(other) = other.is_a?(Const) && other.value == value
          alias_method :eql?, :==

          # @return [Integer]
          def hash = value.hash

          # @return [String]
          def inspect = value.inspect
        end

        # Values are looked into as deep as this to find the variant that fits best.
        DEPTH = 3
        private_constant :DEPTH

        # The types: classes, modules, collections, or for constants their values.
        #
        # @return [Array<Object>]
        def variants
          all_variants.map do |variant|
            type = variant.type
            type.is_a?(Const) ? type.value : Primitives::BY_CLASS.key(type) || type
          end
        end

        # @param other [Object]
        # @return [Boolean]
        def ===(other) = variants.any? { |variant| variant === other }

        # @param other [Object]
        # @return [Boolean]
        def ==(other)
          return super unless other.is_a?(Module) && other.singleton_class.include?(Union)

          equal?(other) || variants.to_set == other.variants.to_set
        end

        # @return [Integer]
        def hash = object_id.hash
        alias_method :eql?, :==

        # @api private
        def coerce(value, wire)
          return value if value.nil?

          type = type_for(value, wire)
          type ? type.coerce(value, wire) : value
        end

        # @api private
        def dump(value)
          compound = value.is_a?(Hash) || value.is_a?(Array) || FileInput.file?(value)
          type = type_for(value, false) if compound
          return dump_plain(value) unless type

          # A variant that is only likely says nothing that was not given.
          model = type.is_a?(Class) && type <= BaseModel
          model ? type.dump(value, fixed: false) : type.dump(value)
        end

        # @api private
        def fit(value, wire, depth)
          return known_type(value, wire) && 2 if discriminated?(value)

          all_variants.filter_map { |variant| variant.type.fit(value, wire, depth) }.max
        end

        private

        # The discriminator's wire name.
        def discriminator(name)
          @discriminator = name
        end

        # Declares a variant: `variant Type`, `variant :key, -> { Type }`,
        # `variant const: -> { VALUE }`.
        def variant(key = nil, type = nil, **options)
          key, type = nil, key if type.nil? && options.empty?
          all_variants << Variant.new(key, type, options)
        end

        def all_variants = @all_variants ||= []

        # A text alone is the text of a file only where there is no other way to read it.
        def dump_plain(value)
          return Converter.dump_any(value) unless value.is_a?(String)

          fitting = all_variants.map(&:type).select { |type| type.fit(value, false, 1) }
          fitting == [FileInput] ? FileInput.dump(value) : value
        end

        def type_for(value, wire)
          return known_type(value, wire) if discriminated?(value)

          best = nil
          most = nil
          all_variants.each do |variant|
            found = variant.type.fit(value, wire, DEPTH)
            best, most = variant.type, found if found && (most.nil? || found > most)
          end
          best
        end

        # Whether the discriminator decides.
        def discriminated?(value) = value.is_a?(Hash) && @discriminator && !told(value).nil?

        # What a value says of its variant. Names of the caller's are those of fields, which may differ.
        def told(value)
          value.fetch(@discriminator) do
            value.fetch(@discriminator.to_s) { value[@discriminator_field ||= field_name] }
          end
        end

        def field_name
          all_variants.each do |variant|
            type = variant.type
            next unless type.is_a?(Class) && type <= BaseModel

            field = type.fields_by_wire[@discriminator]
            return field.name if field
          end
          @discriminator
        end

        def known_type(value, wire)
          found = by_key[told(value).to_s] || by_key[nil]
          found && best_of(found, value, wire)
        end

        # The variants that each value of the discriminator names; below nil those that none does.
        def by_key = @by_key ||= all_variants.group_by { |variant| variant.key&.to_s }.freeze

        def best_of(variants, value, wire)
          return variants.first.type if variants.size == 1 && variants.first.key

          variants.map { |variant| [variant.type.fit(value, wire, DEPTH), variant.type] }
                  .reject { |found, _| found.nil? }
                  .max_by { |found, _| found }&.last
        end

        def sorbet_alias(name)
          T.any(*all_variants.map { |variant| sorbet_type(variant.type) }.uniq) if name == :Variants
        end

        def sorbet_type(type)
          case type
          when Const then type.value.class
          when ArrayOf then T::Array[T.anything]
          when HashOf then Internal::AnyHash
          when Enum then type.values.first.class
          when Union then type::Variants
          else Primitives::BY_CLASS.key(type) || type
          end
        end
      end
    end
  end
end
